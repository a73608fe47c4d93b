/** Room for so many at first. */
const first = 32;

/**
 * Keywords seen in a text, by their numbers, and where they stand: in the order of their ends. A large text has
 * thousands, and a history has many such texts: they are kept as plain numbers.
 */
export class KeywordList {
  length = 0;
  #numbers = new Uint16Array(0);
  #offsets = new Int32Array(0);
  #barren = new Uint8Array(0);

  add(number: number, offset: number, barren: boolean): void {
    if (this.length === this.#numbers.length) this.#grow();
    this.#numbers[this.length] = number;
    this.#offsets[this.length] = offset;
    this.#barren[this.length] = barren ? 1 : 0;
    this.length++;
  }

  number(index: number): number {
    return this.#numbers[index]!;
  }

  /** In bytes. */
  offset(index: number): number {
    return this.#offsets[index]!;
  }

  /** Whether no rule matches there: it was tried, here or where the text around it was copied from. */
  isBarren(index: number): boolean {
    return this.#barren[index] === 1;
  }

  markBarren(index: number): void {
    this.#barren[index] = 1;
  }

  /** Whether one stands at an offset from `start` to before `end`. */
  hasBetween(start: number, end: number): boolean {
    for (let i = 0; i < this.length; i++) {
      if (this.#offsets[i]! >= start && this.#offsets[i]! < end) return true;
    }
    return false;
  }

  #grow(): void {
    const room = Math.max(first, 2 * this.length);
    const [numbers, offsets, barren] = [this.#numbers, this.#offsets, this.#barren];
    this.#numbers = new Uint16Array(room);
    this.#offsets = new Int32Array(room);
    this.#barren = new Uint8Array(room);
    this.#numbers.set(numbers);
    this.#offsets.set(offsets);
    this.#barren.set(barren);
  }
}

/** Room for so many at first: most texts have none. */
const firstRoom = 8;
const noItems = new Int32Array(0);
/** What stands beside a number where no rule matches. */
const barren = 0x10000;

/**
 * Keywords seen in a text, by their numbers, and where they stand: in the order of their ends. A large text has
 * thousands, and a history has many such texts: they are kept as plain numbers.
 */
export class KeywordList {
  length = 0;
  /** By turns the offset, and the number with `barren` or without. */
  #items = noItems;

  /** Makes room for so many more. */
  expect(count: number): void {
    const items = this.#items;
    this.#items = new Int32Array(2 * (this.length + count));
    this.#items.set(items.subarray(0, 2 * this.length));
  }

  add(number: number, offset: number, isBarren: boolean): void {
    const at = 2 * this.length;
    if (at >= this.#items.length) this.expect(Math.max(firstRoom, this.length));
    this.length++;
    this.#items[at] = offset;
    this.#items[at + 1] = isBarren ? number | barren : number;
  }

  number(index: number): number {
    return this.#items[2 * index + 1]! & (barren - 1);
  }

  /** In bytes. */
  offset(index: number): number {
    return this.#items[2 * index]!;
  }

  /** Whether no rule matches there: it was tried, here or where the text around it was copied from. */
  isBarren(index: number): boolean {
    return this.#items[2 * index + 1]! >= barren;
  }

  markBarren(index: number): void {
    this.#items[2 * index + 1]! |= barren;
  }

  /** Whether one stands at an offset from `start` to before `end`. */
  hasBetween(start: number, end: number): boolean {
    for (let i = 0; i < this.length; i++) {
      if (this.offset(i) >= start && this.offset(i) < end) return true;
    }
    return false;
  }
}

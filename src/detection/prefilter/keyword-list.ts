/** What stands beside a number where no rule matches. */
const barren = 0x10000;

/**
 * Keywords seen in a text, by their numbers, and where they stand: in the order of their ends. A large text has
 * thousands, and a history has many such texts: they are kept as plain numbers.
 */
export class KeywordList {
  /** By turns the offset, and the number with `barren` or without. */
  readonly #items: number[] = [];

  get length(): number {
    return this.#items.length >> 1;
  }

  add(number: number, offset: number, isBarren: boolean): void {
    this.#items.push(offset, isBarren ? number | barren : number);
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

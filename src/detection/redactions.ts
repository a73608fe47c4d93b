/** A secret's place in bytes, and what stands there instead when it is shown. */
export interface Redaction {
  start: number;
  end: number;
  preview: string;
}

/** All secrets of a text, found by their place: a text may hold thousands, and each is shown with its neighbours. */
export class Redactions {
  readonly #all: readonly Redaction[];
  /** The furthest end so far, which ascends even where places overlap. */
  readonly #furthest: number[] = [];

  constructor(all: readonly Redaction[]) {
    this.#all = [...all].sort((a, b) => a.start - b.start);
    let furthest = 0;
    for (const { end } of this.#all) this.#furthest.push((furthest = Math.max(furthest, end)));
  }

  /** Those that begin before `end` and end after `start`, ascending. */
  *touching(start: number, end: number): Generator<Redaction> {
    for (let i = this.#firstBeyond(start); i < this.#all.length && this.#all[i]!.start < end; i++) {
      if (this.#all[i]!.end > start) yield this.#all[i]!;
    }
  }

  #firstBeyond(start: number): number {
    let low = 0;
    let high = this.#furthest.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#furthest[middle]! > start) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

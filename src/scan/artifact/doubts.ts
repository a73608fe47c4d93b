import type { Note } from '../../model/index.ts';

/** Counts what could not be believed, under sentences of ours: `{}` in one stands for how many. */
export class Doubts {
  readonly #counts = new Map<string, number>();

  add(sentence: string, amount = 1): void {
    if (amount > 0) this.#counts.set(sentence, (this.#counts.get(sentence) ?? 0) + amount);
  }

  /** Whether all could be believed. */
  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  notes(): Note[] {
    return [...this.#counts].map(([sentence, amount]) => ({
      path: null,
      line: null,
      text: sentence.replace('{}', amount.toLocaleString('en-US')),
    }));
  }
}

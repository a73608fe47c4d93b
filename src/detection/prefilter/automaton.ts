import { byteClasses } from './byte-classes.ts';
import { trieOf } from './trie.ts';
import { Walker } from './walker.ts';

/**
 * Finds where any of many keywords stands in bytes, in one pass (Aho-Corasick as a transition table). ASCII letters
 * are compared without regard to case.
 *
 * The table is indexed by state and byte class: bytes that occur in no keyword share class 0, so that the rows of the
 * states that matter stay in the processor's nearest cache.
 */
export class KeywordAutomaton {
  readonly #walker: Walker;
  readonly #leaves: ReadonlyMap<number, readonly number[]>;
  /** By row: the keywords that end in the state, where it was asked for. */
  readonly #endings = new Map<number, readonly number[]>();
  readonly #lengths: number[];

  constructor(keywords: readonly string[]) {
    const classes = byteClasses(keywords);
    const trie = trieOf(keywords, classes);
    this.#leaves = trie.leaves;
    this.#lengths = keywords.map((keyword) => keyword.length);
    this.#walker = new Walker(trie, classes.of, Math.max(0, ...this.#lengths));
  }

  /** Calls `found` with the keyword's index and its offset, in the order of the keywords' ends. */
  search(bytes: Uint8Array, found: (keyword: number, offset: number) => void): void {
    const ends = this.#walker.ends(bytes);
    for (let i = 0; i < ends.length; i += 2) {
      const end = ends[i + 1]!;
      for (const keyword of this.#endingsOf(ends[i]!)) found(keyword, end - this.#lengths[keyword]!);
    }
  }

  /** Its own, then those of its suffixes. Few states that end one are ever come to. */
  #endingsOf(row: number): readonly number[] {
    if (row === 0) return [];
    let endings = this.#endings.get(row);
    if (endings === undefined) {
      endings = [...(this.#leaves.get(row) ?? []), ...this.#endingsOf(this.#walker.fallback(row))];
      this.#endings.set(row, endings);
    }
    return endings;
  }
}

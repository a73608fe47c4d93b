import { type ByteClasses, byteClasses } from './byte-classes.ts';
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
  /** By row: the keywords that end in the state. */
  readonly #endings: Map<number, number[]>;
  readonly #lengths: number[];

  constructor(keywords: readonly string[]) {
    const classes = byteClasses(keywords);
    const { table, endings } = link(trieOf(keywords, classes), classes.shift);
    this.#endings = endings;
    this.#lengths = keywords.map((keyword) => keyword.length);
    this.#walker = new Walker(table, classes.of, Math.max(0, ...this.#lengths));
  }

  /** Calls `found` with the keyword's index and its offset, in the order of the keywords' ends. */
  search(bytes: Uint8Array, found: (keyword: number, offset: number) => void): void {
    const ends = this.#walker.ends(bytes);
    for (let i = 0; i < ends.length; i += 2) {
      for (const keyword of this.#endings.get(ends[i]!)!)
        found(keyword, ends[i + 1]! - this.#lengths[keyword]!);
    }
  }
}

/** Cells of the table are numbers of 32 bits: two bits more than an index make an offset in bytes. */
const cell = 2;

/**
 * A row is the offset, in bytes, of a state's first cell; the root's is 0. The table holds the next state's row, by state
 * and byte class: its complement, which is negative, where the state ends a keyword, so that the inner loop needs a
 * single comparison.
 */
interface Automaton {
  table: Int32Array;
  endings: Map<number, number[]>;
}

/** The keywords as a tree: 0 in the table stands for no edge yet. */
function trieOf(keywords: readonly string[], { of, shift }: ByteClasses): Automaton {
  const most = keywords.reduce((sum, keyword) => sum + keyword.length, 1);
  const table = new Int32Array(most << shift);
  const endings = new Map<number, number[]>();
  let states = 1;
  keywords.forEach((keyword, index) => {
    let row = 0;
    for (let i = 0; i < keyword.length; i++) {
      const edge = (row >> cell) | of[keyword.charCodeAt(i)]!;
      row = table[edge] ||= states++ << (shift + cell);
    }
    const others = endings.get(row);
    if (others) others.push(index);
    else endings.set(row, [index]);
  });
  return { table: table.subarray(0, states << shift), endings };
}

/**
 * Gives every state an edge for every byte, from the root outwards: where the tree has none, the edge of the state's
 * fallback (the longest proper suffix that is a state too).
 */
function link({ table, endings }: Automaton, shift: number): Automaton {
  const fallbacks = new Int32Array(table.length >> shift);
  const outwards = [0];
  for (const row of outwards) {
    const first = row >> cell;
    const inheritedFrom = fallbacks[first >> shift]! >> cell;
    for (let of = 0; of < 1 << shift; of++) {
      const inherited = row === 0 ? 0 : table[inheritedFrom | of]!;
      const next = table[first | of]!;
      if (next === 0) {
        table[first | of] = inherited;
        continue;
      }
      outwards.push(next);
      const suffix = inherited < 0 ? ~inherited : inherited;
      fallbacks[next >> (shift + cell)] = suffix;
      const ending = [...(endings.get(next) ?? []), ...(endings.get(suffix) ?? [])];
      if (ending.length === 0) continue;
      endings.set(next, ending);
      table[first | of] = ~next;
    }
  }
  return { table, endings };
}

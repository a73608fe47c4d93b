import { type ByteClasses, byteClasses } from './byte-classes.ts';

/**
 * Finds where any of many keywords stands in bytes, in one pass (Aho-Corasick as a transition table). ASCII letters
 * are compared without regard to case.
 *
 * The table is indexed by state and byte class: bytes that occur in no keyword share class 0, so that the rows of the
 * states that matter stay in the processor's nearest cache.
 */
export class KeywordAutomaton {
  readonly #endsIn: (bytes: Uint8Array) => number[];
  /** By row: the keywords that end in the state. */
  readonly #endings: Map<number, number[]>;
  readonly #lengths: number[];

  constructor(keywords: readonly string[]) {
    const classes = byteClasses(keywords);
    const { table, endings } = link(trieOf(keywords, classes), classes.shift);
    this.#endings = endings;
    this.#lengths = keywords.map((keyword) => keyword.length);
    this.#endsIn = endFinder(table, classes.of, Math.max(0, ...this.#lengths));
  }

  /** Calls `found` with the keyword's index and its offset, in the order of the keywords' ends. */
  search(bytes: Uint8Array, found: (keyword: number, offset: number) => void): void {
    const ends = this.#endsIn(bytes);
    for (let i = 0; i < ends.length; i += 2) {
      for (const keyword of this.#endings.get(ends[i]!)!)
        found(keyword, ends[i + 1]! - this.#lengths[keyword]!);
    }
  }
}

/**
 * The inner loop, which decides the speed of every scan: gives the rows that end a keyword, each followed by the
 * offset after it. A function that closes over its tables runs nearly twice as fast as one that is handed them: to the
 * compiler they are constants. Both halves of the bytes are gone through side by side, since each step of one waits for
 * the memory that its last step has asked for.
 *
 * @param longest length of the longest keyword: so far before its middle the second half begins
 */
function endFinder(table: Int32Array, classes: Uint8Array, longest: number): (bytes: Uint8Array) => number[] {
  return (bytes) => {
    const early: number[] = [];
    const late: number[] = [];
    const { length } = bytes;
    const middle = length >> 1;
    let row = 0;
    let lateRow = 0;
    for (let i = Math.max(0, middle - longest); i < middle; i++) {
      lateRow = table[lateRow | classes[bytes[i]!]!]!;
      if (lateRow < 0) lateRow = ~lateRow;
    }
    for (let i = 0, j = middle; j < length; i++, j++) {
      row = table[row | classes[bytes[i]!]!]!;
      lateRow = table[lateRow | classes[bytes[j]!]!]!;
      if (row < 0) {
        row = ~row;
        if (i < middle) early.push(row, i + 1);
      }
      if (lateRow < 0) {
        lateRow = ~lateRow;
        late.push(lateRow, j + 1);
      }
    }
    for (const end of late) early.push(end);
    return early;
  };
}

/**
 * A row is a state's number times the size of a row; the root's is 0. The table holds the next state's row, by row and
 * byte class: its complement, which is negative, where the state ends a keyword, so that the inner loop needs a single
 * comparison.
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
      const edge = row | of[keyword.charCodeAt(i)]!;
      row = table[edge] ||= states++ << shift;
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
    const fallback = fallbacks[row >> shift]!;
    for (let of = 0; of < 1 << shift; of++) {
      const inherited = row === 0 ? 0 : table[fallback | of]!;
      const next = table[row | of]!;
      if (next === 0) {
        table[row | of] = inherited;
        continue;
      }
      outwards.push(next);
      const suffix = inherited < 0 ? ~inherited : inherited;
      fallbacks[next >> shift] = suffix;
      const ending = [...(endings.get(next) ?? []), ...(endings.get(suffix) ?? [])];
      if (ending.length === 0) continue;
      endings.set(next, ending);
      table[row | of] = ~next;
    }
  }
  return { table, endings };
}

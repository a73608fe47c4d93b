import type { ByteClasses } from './byte-classes.ts';

/** Cells of a table are numbers of 32 bits: two bits more than an index make an offset in bytes. */
const cell = 2;

/**
 * Keywords as a tree. A row is the offset, in bytes, of a state's first cell in the table; the root's is 0. The table
 * holds the next state's row by state and byte class, or 0 where there is no edge.
 */
export interface Trie {
  table: Int32Array;
  states: number;
  /** Bits that a state's number is shifted by in its row. */
  rowBits: number;
  /** By row: the keywords that end in the state. */
  leaves: Map<number, number[]>;
}

export function trieOf(keywords: readonly string[], { of, shift }: ByteClasses): Trie {
  const most = keywords.reduce((sum, keyword) => sum + keyword.length, 1);
  const rowBits = shift + cell;
  const table = new Int32Array(most << shift);
  const leaves = new Map<number, number[]>();
  let states = 1;
  keywords.forEach((keyword, index) => {
    let row = 0;
    for (let i = 0; i < keyword.length; i++) {
      const edge = (row >> cell) | of[keyword.charCodeAt(i)]!;
      row = table[edge] ||= states++ << rowBits;
    }
    const others = leaves.get(row);
    if (others) others.push(index);
    else leaves.set(row, [index]);
  });
  return { table: table.subarray(0, states << shift), states, rowBits, leaves };
}

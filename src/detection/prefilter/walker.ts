import { type Constant, growTo, instantiate, type Memory } from '../wasm.ts';
import type { Trie } from './trie.ts';
import { walkModule } from './walk-module.ts';

/** What `walk.wat` exports. Globals are offsets into its memory, in bytes. */
interface Exports {
  memory: Memory;
  classes: Constant;
  lists: Constant;
  text: Constant;
  ends: Constant;
  list: Constant;
  table: Constant;
  link: (states: number, rowBits: number) => void;
  walk: (length: number, longest: number, row: number) => number;
}

const listCount = 4;

/**
 * Walks an automaton over bytes. That is written in WebAssembly: it need not be warmed up, and four walks at a time stay
 * in the processor's registers.
 */
export class Walker {
  readonly #exports: Exports;
  readonly #longest: number;
  readonly #rowBits: number;
  /** The part of the text that is gone through at a time: it and its ends stay in the processor's nearest caches. */
  readonly #text: Uint8Array;
  readonly #filled: Int32Array;
  /** By state, the row of the longest suffix that is a state too. */
  readonly #fallbacks: Int32Array;
  /** All of the memory: it never grows again. */
  readonly #numbers: Int32Array;

  /**
   * @param classes by byte
   * @param longest length of the longest keyword
   */
  constructor({ table, states, rowBits, leaves }: Trie, classes: Uint8Array, longest: number) {
    this.#exports = instantiate<Exports>(walkModule);
    this.#longest = longest;
    this.#rowBits = rowBits;
    const { memory, link, ...at } = this.#exports;
    const fallbacks = at.table.value + table.byteLength;
    const ends = fallbacks + 2 * states * Int32Array.BYTES_PER_ELEMENT;
    growTo(memory, ends + states);
    const { buffer } = memory;
    this.#numbers = new Int32Array(buffer);
    this.#text = new Uint8Array(buffer, at.text.value, at.ends.value - at.text.value);
    this.#filled = new Int32Array(buffer, at.lists.value, listCount);
    this.#fallbacks = new Int32Array(buffer, fallbacks, states);
    new Int32Array(buffer, at.table.value).set(table);
    new Uint16Array(buffer, at.classes.value).set(Uint16Array.from(classes, (of) => of << 2));
    const isEnd = new Uint8Array(buffer, ends, states);
    for (const row of leaves.keys()) isEnd[row >> rowBits] = 1;
    link(states, rowBits);
  }

  /** The row of the longest proper suffix of a state that is one too. */
  fallback(row: number): number {
    return this.#fallbacks[row >> this.#rowBits]!;
  }

  /** The rows that end a keyword, each followed by the offset after it, in ascending order of those. */
  ends(bytes: Uint8Array): number[] {
    const { walk, ends: lists, list } = this.#exports;
    const ends: number[] = [];
    let row = 0;
    for (let start = 0; start < bytes.length; start += this.#text.length) {
      const part = bytes.subarray(start, start + this.#text.length);
      this.#text.set(part);
      row = walk(part.length, this.#longest, row);
      for (let i = 0; i < listCount; i++) {
        const filled = this.#filled[i]! >> 2;
        for (let at = (lists.value + i * list.value) >> 2; at < filled; at += 2)
          ends.push(this.#numbers[at]!, start + this.#numbers[at + 1]!);
      }
    }
    return ends;
  }
}

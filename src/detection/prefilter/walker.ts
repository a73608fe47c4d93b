import { type Constant, growTo, instantiate, type Memory } from '../wasm.ts';
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
  /** The part of the text that is gone through at a time: it and its ends stay in the processor's nearest caches. */
  readonly #text: Uint8Array;
  readonly #filled: Int32Array;
  /** All of the memory: it never grows again. */
  readonly #numbers: Int32Array;

  /**
   * @param table the next state's row, as an offset in bytes, by row and byte class; its complement where that state ends
   *   a keyword
   * @param classes by byte
   * @param longest length of the longest keyword
   */
  constructor(table: Int32Array, classes: Uint8Array, longest: number) {
    this.#exports = instantiate<Exports>(walkModule);
    this.#longest = longest;
    const { memory, ...at } = this.#exports;
    growTo(memory, at.table.value + table.byteLength);
    const { buffer } = memory;
    this.#numbers = new Int32Array(buffer);
    this.#text = new Uint8Array(buffer, at.text.value, at.ends.value - at.text.value);
    this.#filled = new Int32Array(buffer, at.lists.value, listCount);
    new Int32Array(buffer, at.table.value).set(table);
    new Uint16Array(buffer, at.classes.value).set(Uint16Array.from(classes, (of) => of << 2));
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

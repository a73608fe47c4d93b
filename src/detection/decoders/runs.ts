import { type Constant, growTo, instantiate, type Memory } from '../wasm.ts';
import { runsModule } from './runs-module.ts';

/** A half-open range of byte offsets. */
export interface Run {
  start: number;
  end: number;
}

/** Marks the bytes of an alphabet with 1. */
export function alphabetOf(characters: string): Uint8Array {
  const alphabet = new Uint8Array(256);
  for (const character of characters) alphabet[character.charCodeAt(0)] = 1;
  return alphabet;
}

/** What `runs.wat` exports. */
interface Exports {
  memory: Memory;
  lows: Constant;
  highs: Constant;
  text: Constant;
  find: (length: number, shortest: number, to: number) => number;
}

/** Zeros after the text: no alphabet holds them, so that every run ends. */
const padding = 16;

/** Finds unbroken runs of at least so many bytes of an alphabet. */
export class RunFinder {
  readonly #exports: Exports;
  readonly #shortest: number;
  #bytes = new Uint8Array();
  #numbers = new Int32Array();

  /**
   * @param alphabet holds no zero, and at most eight sets of last hexadecimal digits, by the first digit
   * @param shortest 16 or more
   */
  constructor(alphabet: Uint8Array, shortest: number) {
    this.#exports = instantiate<Exports>(runsModule);
    this.#shortest = shortest;
    this.#makeRoom(0);
    const { lows, highs } = this.#exports;
    const { low, high } = nibbles(alphabet);
    this.#bytes.set(low, lows.value);
    this.#bytes.set(high, highs.value);
  }

  /** The runs in bytes, or in a part of them: they end where it does. */
  find(bytes: Uint8Array, { start, end }: Run = { start: 0, end: bytes.length }): Run[] {
    const { text, find } = this.#exports;
    const length = end - start;
    if (length < this.#shortest) return [];
    this.#makeRoom(length);
    this.#bytes.set(start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end), text.value);
    this.#bytes.fill(0, text.value + length, text.value + length + padding);
    const pairs = this.#pairsAt(length);
    const filled = find(length, this.#shortest, pairs) >> 2;
    const runs: Run[] = [];
    for (let i = pairs >> 2; i < filled; i += 2)
      runs.push({ start: start + this.#numbers[i]!, end: start + this.#numbers[i + 1]! });
    return runs;
  }

  /** Where the pairs begin, behind a text of that length. */
  #pairsAt(length: number): number {
    return (this.#exports.text.value + length + padding + 3) & ~3;
  }

  #makeRoom(length: number): void {
    const { memory } = this.#exports;
    const mostRuns = Math.ceil(length / (this.#shortest + 1));
    growTo(memory, this.#pairsAt(length) + 8 * mostRuns);
    if (this.#bytes.buffer === memory.buffer) return;
    this.#bytes = new Uint8Array(memory.buffer);
    this.#numbers = new Int32Array(memory.buffer);
  }
}

/** An alphabet as two tables, by the last and the first hexadecimal digit of a byte: of it are those that share a bit. */
function nibbles(alphabet: Uint8Array): { low: Uint8Array; high: Uint8Array } {
  const low = new Uint8Array(16);
  const high = new Uint8Array(16);
  const bits = new Map<string, number>();
  for (let first = 0; first < 16; first++) {
    const row = alphabet.subarray(16 * first, 16 * first + 16);
    if (!row.includes(1)) continue;
    const bit = bits.get(row.join()) ?? 1 << bits.size;
    bits.set(row.join(), bit);
    high[first] = bit;
    row.forEach((isOf, last) => {
      if (isOf === 1) low[last]! |= bit;
    });
  }
  if (bits.size > 8) throw new RangeError('an alphabet in more than eight sets');
  return { low, high };
}

/** Where the run that covers `from` ends; `from` itself when it covers nothing. */
export function runEnd(bytes: Uint8Array, alphabet: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && alphabet[bytes[at]!] === 1) at++;
  return at;
}

import { latin1 } from './latin1.ts';

/** Texts up to this size are always made whole, in bytes. */
const small = 64 * 1024;
/** Larger ones once a share of them, 1 in this, was asked for in parts. */
const shareForWhole = 4;

/** Bytes, and the same as Latin-1 text once somebody asks for it: most files never need it. */
export class Source {
  readonly bytes: Uint8Array;
  /** Of the file that the bytes stand in, also where they were decoded. */
  readonly path: string;
  #latin1: string | undefined;
  #asked = 0;

  constructor(bytes: Uint8Array, path: string) {
    this.bytes = bytes;
    this.path = path;
  }

  /**
   * The text from `from` to `to`, or more, and where it begins: of a large text few parts are asked for, if any.
   * The offsets may lie outside the bytes.
   */
  around(from: number, to: number): { text: string; start: number } {
    this.#asked += to - from;
    const { length } = this.bytes;
    if (length <= small || this.#latin1 !== undefined || this.#asked * shareForWhole > length)
      return { text: this.latin1, start: 0 };
    const start = Math.max(0, from);
    return { text: latin1(this.bytes, start, Math.min(length, to)), start };
  }

  /** One character a byte: offsets into the text are offsets into the bytes. */
  get latin1(): string {
    return (this.#latin1 ??= latin1(this.bytes));
  }
}

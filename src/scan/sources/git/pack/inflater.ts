import { constants } from 'node:zlib';
import { Inflate } from 'minizlib';
import { NotPlain } from './not-plain.ts';

/** Inflates one thing after another with the same stream: making a new one takes longer than inflating a difference. */
export class Inflater {
  readonly #longest: number;
  readonly #pieces: Buffer[] = [];
  #stream: Inflate | null = null;
  #error: Error | null = null;

  /** @param longest what is longer is refused, in bytes */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /** @throws NotPlain where the bytes are damaged, are not all there, or give more than the longest */
  inflate(deflated: Buffer): Buffer {
    this.#stream ??= this.#open();
    this.#pieces.length = 0;
    this.#stream.reset();
    this.#stream.write(deflated);
    if (this.#error !== null) {
      const { message } = this.#error;
      // It is closed after an error.
      this.#stream = null;
      this.#error = null;
      throw new NotPlain(message);
    }
    return this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
  }

  #open(): Inflate {
    // The library hands on to zlib what it does not know itself.
    const options = { flush: constants.Z_FINISH, maxOutputLength: this.#longest };
    const stream = new Inflate(options);
    stream.on('data', (piece) => this.#pieces.push(piece as Buffer));
    stream.on('error', (error) => {
      this.#error = error as Error;
    });
    return stream;
  }
}

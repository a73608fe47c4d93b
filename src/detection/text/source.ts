import { latin1 } from './latin1.ts';

/** Bytes, and the same as Latin-1 text once somebody asks for it: most files never need it. */
export class Source {
  readonly bytes: Uint8Array;
  /** Of the file that the bytes stand in, also where they were decoded. */
  readonly path: string;
  #latin1: string | undefined;

  constructor(bytes: Uint8Array, path: string) {
    this.bytes = bytes;
    this.path = path;
  }

  /** One character a byte: offsets into the text are offsets into the bytes. */
  get latin1(): string {
    return (this.#latin1 ??= latin1(this.bytes));
  }
}

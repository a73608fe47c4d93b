import { NotPlain } from './not-plain.ts';

/** Bytes before the ids: the signature with the version, and for each first byte the number of ids up to it. */
const head = 8 + 256 * 4;
const signature = Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]);

/**
 * The index of a pack, version 2 (gitformat-pack): the ids of its objects, sorted, and where each begins in the pack.
 * A row is an object's number in that order.
 */
export class PackIndex {
  readonly count: number;
  readonly #bytes: Buffer;
  readonly #idLength: number;

  /** @throws NotPlain */
  constructor(bytes: Buffer, idLength: number) {
    if (bytes.length < head || !bytes.subarray(0, signature.length).equals(signature))
      throw new NotPlain('not a pack index of version 2');
    this.#bytes = bytes;
    this.#idLength = idLength;
    this.count = this.#fan(255);
    if (bytes.length < head + this.count * (idLength + 8) + 2 * idLength)
      throw new NotPlain('a pack index that was cut off');
  }

  /** The id in hexadecimal. */
  id(row: number): string {
    const start = head + row * this.#idLength;
    return this.#bytes.toString('hex', start, start + this.#idLength);
  }

  /** The row of an id, given as bytes in hexadecimal, or -1. */
  rowOf(id: string): number {
    const wanted = Buffer.from(id, 'hex');
    const first = wanted[0]!;
    let low = first === 0 ? 0 : this.#fan(first - 1);
    let high = this.#fan(first) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const start = head + middle * this.#idLength;
      const order = this.#bytes.compare(wanted, 0, wanted.length, start, start + this.#idLength);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Where the object begins in the pack. @throws NotPlain */
  offset(row: number): number {
    const table = head + this.count * (this.#idLength + 4);
    const offset = this.#bytes.readUInt32BE(table + row * 4);
    if (offset < 0x80000000) return offset;
    // Packs beyond 2 GiB have a second table, of 64 bits each.
    const at = table + this.count * 4 + (offset - 0x80000000) * 8;
    if (at + 8 > this.#bytes.length) throw new NotPlain('a pack index that was cut off');
    return Number(this.#bytes.readBigUInt64BE(at));
  }

  /** How many ids begin with a byte up to `first`. */
  #fan(first: number): number {
    return this.#bytes.readUInt32BE(8 + first * 4);
  }
}

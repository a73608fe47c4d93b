import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { NotPlain, orNotPlain } from './not-plain.ts';

/** Read at once, in bytes: what is asked for next mostly lies beside what was asked for last. */
const window = 256 * 1024;
/** No header of an entry is longer: size, distance or id of the base. */
const longestHeader = 64;

export const types = { commit: 1, tree: 2, blob: 3, tag: 4 } as const;
const offsetDelta = 6;
const idDelta = 7;

/** How an object is stored: whole, or as a difference from another. */
export interface Entry {
  /** One of `types`, or null for a difference. */
  type: number | null;
  /** Of what is stored, inflated, in bytes. */
  size: number;
  /** Where the base begins, or its id in hexadecimal. */
  base: number | string | null;
  /** Where the deflated bytes begin. */
  start: number;
}

/** A pack, read piece by piece. */
export class PackFile {
  readonly length: number;
  readonly #file: number;
  readonly #idLength: number;
  #buffer = Buffer.allocUnsafeSlow(window);
  #held = this.#buffer.subarray(0, 0);
  #heldFrom = 0;

  /** @throws NotPlain where the file is not there */
  constructor(path: string, idLength: number) {
    this.#file = orNotPlain(() => openSync(path, 'r'));
    this.#idLength = idLength;
    this.length = fstatSync(this.#file).size;
  }

  close(): void {
    closeSync(this.#file);
  }

  /** Where the last entry ends: the checksum of the pack follows. */
  get end(): number {
    return this.length - this.#idLength;
  }

  /** @throws NotPlain */
  entry(offset: number): Entry {
    const bytes = this.#read(offset, Math.min(longestHeader, this.length - offset));
    let at = 0;
    let byte = bytes[at++]!;
    const kind = (byte >> 4) & 7;
    let size = byte & 15;
    for (let unit = 16; byte & 128; unit *= 128) {
      byte = bytes[at++]!;
      size += (byte & 127) * unit;
    }
    if (kind === offsetDelta) {
      byte = bytes[at++]!;
      let distance = byte & 127;
      while (byte & 128) {
        byte = bytes[at++]!;
        distance = (distance + 1) * 128 + (byte & 127);
      }
      return { type: null, size, base: offset - distance, start: offset + at };
    }
    if (kind === idDelta) {
      const base = bytes.toString('hex', at, at + this.#idLength);
      return { type: null, size, base, start: offset + at + this.#idLength };
    }
    if (kind < types.commit || kind > types.tag) throw new NotPlain(`an entry of unknown type ${kind}`);
    return { type: kind, size, base: null, start: offset + at };
  }

  /** What an entry stores. @throws NotPlain where it is damaged */
  inflate({ start, size }: Entry, end: number): Buffer {
    const options = { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(64, size + 1) };
    const deflated = this.#read(start, end - start);
    const bytes = orNotPlain(() => inflateSync(deflated, options));
    if (bytes.length !== size) throw new NotPlain('an entry of another size than it says');
    return bytes;
  }

  /** Good until the next call. */
  #read(offset: number, length: number): Buffer {
    if (length < 0 || offset < 0 || offset + length > this.length)
      throw new NotPlain('an entry that is cut off');
    if (offset < this.#heldFrom || offset + length > this.#heldFrom + this.#held.length) {
      if (length > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(length);
      const buffer = this.#buffer;
      const read = orNotPlain(() => readSync(this.#file, buffer, 0, buffer.length, offset));
      this.#held = buffer.subarray(0, read);
      this.#heldFrom = offset;
      if (read < length) throw new NotPlain('an entry that is cut off');
    }
    return this.#held.subarray(offset - this.#heldFrom, offset - this.#heldFrom + length);
  }
}

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { NotPlain, orNotPlain } from './not-plain.ts';

/** Packs up to this size are read as a whole, once for all threads, in bytes. */
const smallPack = 32 * 1024 * 1024;
/** Read at once of larger ones, in bytes: what is asked for next may lie beside what was asked for last. */
const window = 16 * 1024;

/** The bytes of a pack: held as a whole, or read piece by piece. */
export class PackBytes {
  readonly length: number;
  /** What threads share of it, null of a large pack. */
  readonly whole: Uint8Array<SharedArrayBuffer> | null;
  readonly #file: number | null;
  /** What is held of it at the moment. */
  held: Buffer;
  #heldFrom = 0;

  /**
   * @param whole the bytes, where another thread has read them already
   * @param small packs up to this size are held, in bytes
   * @throws NotPlain where the file cannot be read
   */
  constructor(path: string, whole: Uint8Array<SharedArrayBuffer> | null = null, small = smallPack) {
    const file = whole === null ? orNotPlain(() => openSync(path, 'r')) : null;
    this.length = file === null ? whole!.length : fstatSync(file).size;
    this.whole = file !== null && this.length <= small ? readShared(path) : whole;
    this.#file = file;
    this.held =
      this.whole === null ? Buffer.allocUnsafeSlow(window).subarray(0, 0) : Buffer.from(this.whole.buffer);
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
  }

  /** Good until something else is read. @throws NotPlain */
  read(offset: number, length: number): Buffer {
    const at = this.hold(offset, length);
    return this.held.subarray(at, at + length);
  }

  /** Sees to it that a part is held, and gives its place in `held`. @throws NotPlain */
  hold(offset: number, length: number): number {
    if (length < 0 || offset < 0 || offset + length > this.length)
      throw new NotPlain('an entry that is cut off');
    if (offset < this.#heldFrom || offset + length > this.#heldFrom + this.held.length)
      this.#fill(offset, length);
    return offset - this.#heldFrom;
  }

  #fill(offset: number, length: number): void {
    const { buffer: held } = this.held;
    const buffer = held.byteLength >= length ? Buffer.from(held) : Buffer.allocUnsafeSlow(length);
    const read = orNotPlain(() => readSync(this.#file!, buffer, 0, buffer.length, offset));
    if (read < length) throw new NotPlain('an entry that is cut off');
    this.held = buffer.subarray(0, read);
    this.#heldFrom = offset;
  }
}

/** A file as bytes that threads can share. @throws NotPlain */
export function readShared(path: string): Uint8Array<SharedArrayBuffer> {
  const file = orNotPlain(() => openSync(path, 'r'));
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    for (let read = 0; read < bytes.length; ) {
      const more = orNotPlain(() => readSync(file, bytes, read, bytes.length - read, read));
      if (more === 0) throw new NotPlain('a file that was cut off');
      read += more;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

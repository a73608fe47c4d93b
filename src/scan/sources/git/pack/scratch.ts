/** Memory that is used over and over: most of what a pack makes is needed for a moment only. */
export class Scratch {
  /** By the power of two that is their size, in bytes. */
  readonly #free: ArrayBufferLike[][] = [];

  /** Bytes with whatever was in them. */
  take(length: number): Buffer {
    const power = 32 - Math.clz32(Math.max(0, length - 1));
    const memory = this.#free[power]?.pop() ?? new ArrayBuffer(2 ** power);
    return Buffer.from(memory, 0, length);
  }

  /** @param bytes that `take` has given, and that nobody will look at any more */
  giveBack({ buffer }: Buffer): void {
    const power = 31 - Math.clz32(buffer.byteLength);
    (this.#free[power] ??= []).push(buffer);
  }
}

/** Byte offset at which the line of `offset` starts, or `reach` bytes before it where the line is longer. */
export function lineStart(bytes: Uint8Array, offset: number, reach = offset): number {
  const from = Math.max(0, offset - reach);
  return from + bytes.subarray(from, offset).lastIndexOf(10) + 1;
}

/** Byte offset of the line feed that ends the line of `offset`, the end of the text, or `reach` bytes after it. */
export function lineEnd(bytes: Uint8Array, offset: number, reach = bytes.length): number {
  const to = Math.min(bytes.length, offset + reach);
  const at = bytes.subarray(offset, to).indexOf(10);
  return at === -1 ? to : offset + at;
}

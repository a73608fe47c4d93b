/** Byte offset at which the line of `offset` starts. */
export function lineStart(bytes: Uint8Array, offset: number): number {
  return offset === 0 ? 0 : bytes.lastIndexOf(10, offset - 1) + 1;
}

/** Byte offset of the line feed that ends the line of `offset`, or the end of the text. */
export function lineEnd(bytes: Uint8Array, offset: number): number {
  const at = bytes.indexOf(10, offset);
  return at === -1 ? bytes.length : at;
}

/** An array, all zeros, that threads can share. */
export function shared<T>(
  Kind: { new (buffer: SharedArrayBuffer): T; BYTES_PER_ELEMENT: number },
  count: number,
): T {
  return new Kind(new SharedArrayBuffer(count * Kind.BYTES_PER_ELEMENT));
}

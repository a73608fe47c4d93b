/** Bytes that keywords tell apart, each with a number of its own: all others have 0. */
export interface ByteClasses {
  /** By byte. */
  of: Uint8Array;
  /** Bits that a class fits into. */
  shift: number;
}

/** The classes of the bytes in keywords (Latin-1); an ASCII letter has one class in both its cases. */
export function byteClasses(keywords: readonly string[]): ByteClasses {
  const of = new Uint8Array(256);
  let count = 1;
  for (const keyword of keywords) {
    for (let i = 0; i < keyword.length; i++) {
      const byte = lowerCase(keyword.charCodeAt(i));
      if (of[byte] === 0) of[byte] = count++;
    }
  }
  for (let letter = 65; letter <= 90; letter++) of[letter] = of[lowerCase(letter)]!;
  return { of, shift: Math.ceil(Math.log2(count)) };
}

function lowerCase(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}

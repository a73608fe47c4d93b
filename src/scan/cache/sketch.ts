/** Three tables of 256 random numbers: what three bytes in a row are turned into a number by. */
export type Tables = readonly [Uint32Array, Uint32Array, Uint32Array];

/** Bits for each run of three bytes that a text has: one in eight is set, and a word of six letters is rarely mistaken. */
const bitsForEach = 8;
const fewest = 256;
const most = 2 ** 17;

/**
 * Which runs of three bytes a text has (capital letters as small ones), as a set that may hold more than it should and
 * never less. The size is a power of two.
 */
export function sketchOf(text: Uint8Array, tables: Tables): Buffer {
  const runs = runsOf(text, tables);
  let bits = fewest;
  while (bits < most && bits < runs.size * bitsForEach) bits *= 2;
  const sketch = Buffer.alloc(bits / 8);
  for (const run of runs) sketch[(run & (bits - 1)) >> 3]! |= 1 << (run & 7);
  return sketch;
}

/** False only where the text has none of the words, in capital letters or small ones. */
export function mayHave(sketch: Uint8Array, words: readonly string[], tables: Tables): boolean {
  const bits = sketch.length * 8;
  return words.some((word) =>
    [...runsOf(Buffer.from(word), tables)].every(
      (run) => (sketch[(run & (bits - 1)) >> 3]! >> (run & 7)) & 1,
    ),
  );
}

function runsOf(text: Uint8Array, [first, second, third]: Tables): Set<number> {
  const runs = new Set<number>();
  for (let at = 2; at < text.length; at++) {
    runs.add((first[small(text[at - 2]!)]! ^ second[small(text[at - 1]!)]! ^ third[small(text[at]!)]!) >>> 0);
  }
  return runs;
}

const small = (byte: number): number => (byte > 64 && byte < 91 ? byte + 32 : byte);

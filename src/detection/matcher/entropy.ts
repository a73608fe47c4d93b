/** Shannon entropy of a text in bits a character; 0 for an empty one. */
export function entropy(text: string): number {
  let bits = 0;
  for (const count of isAscii(text) ? asciiCounts(text) : countsOf(text)) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 128) return false;
  return true;
}

/** All zero between two calls. */
const byCode = new Uint32Array(128);

/** How often each character occurs. Thousands of values are weighed in a scan, nearly all of them ASCII. */
function asciiCounts(text: string): number[] {
  for (let i = 0; i < text.length; i++) byCode[text.charCodeAt(i)]!++;
  const counts: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const count = byCode[code]!;
    if (count === 0) continue;
    counts.push(count);
    byCode[code] = 0;
  }
  return counts;
}

function countsOf(text: string): Iterable<number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts.values();
}

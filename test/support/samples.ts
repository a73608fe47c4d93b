/** Fills `{{kind:length}}` in examples with random text, so that nothing in the repository looks like a secret. */
import { crc32 } from 'node:zlib';

const digits = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();

const alphabets: Record<string, string> = {
  digits,
  lower,
  upper,
  alnum: digits + upper + lower,
  loweralnum: digits + lower,
  upperalnum: digits + upper,
  base32: `${upper}234567`,
  hex: '0123456789abcdef',
  upperhex: '0123456789ABCDEF',
  base64: `${upper}${lower}${digits}+/`,
  base64url: `${upper}${lower}${digits}-_`,
};

/** A number in [0, 1), the same sequence for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * `{{alnum:24}}` becomes 24 random letters and digits; the kinds are the names in `alphabets`. `{{crc32}}` becomes
 * the base-62 CRC-32 (six characters) of what the placeholder before it became. `{{word:SECRET}}` becomes the word: it
 * keeps a telling name from being one here.
 */
export function fill(template: string, seed = 1): string {
  const random = seededRandom(seed);
  let body = '';
  return template.replace(/\{\{(\w+)(?::(\w+))?\}\}/g, (whole, kind: string, length: string | undefined) => {
    if (kind === 'word' && length !== undefined) return length;
    if (kind === 'crc32') return base62(crc32(body)).padStart(6, '0');
    const alphabet = alphabets[kind];
    if (alphabet === undefined || length === undefined) throw new Error(`no such sample: ${whole}`);
    return (body = pick(alphabet, Number(length), random));
  });
}

function pick(alphabet: string, length: number, random: () => number): string {
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

// Written apart from src/vendors/checksums on purpose: the one checks the other.
function base62(value: number): string {
  const symbols = digits + upper + lower;
  return value < 62 ? symbols.charAt(value) : base62(Math.floor(value / 62)) + symbols.charAt(value % 62);
}

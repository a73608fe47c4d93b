import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { base62Crc32, endsInBase36Crc32, endsInBase62Crc32 } from '../../src/vendors/checksums/index.ts';
import { fill } from '../support/samples.ts';

const symbols = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const seeds = Array.from({ length: 200 }, (_, i) => i + 1);

/** Reads digits of the base that `alphabet` has, the greatest first. */
function read(text: string, alphabet: string[]): number {
  return [...text].reduce((sum, symbol) => sum * alphabet.length + alphabet.indexOf(symbol), 0);
}

test('the base-62 checksum reads as the CRC-32 of its body, in six symbols', () => {
  for (const seed of seeds) {
    const body = fill('{{alnum:30}}', seed);
    expect(base62Crc32(body)).toHaveLength(6);
    expect(read(base62Crc32(body), symbols)).toBe(crc32(body));
  }
  // A sum of nothing, so that all six are padding.
  expect(base62Crc32('')).toBe('000000');
});

test('a GitHub token with its checksum passes, and none with a changed character', () => {
  for (const seed of seeds.slice(0, 20)) {
    const token = fill('ghp_{{alnum:30}}{{crc32}}', seed);
    expect(endsInBase62Crc32(token)).toBe(true);
    for (let i = 4; i < token.length; i++) {
      const changed = token.slice(0, i) + (token[i] === 'a' ? 'b' : 'a') + token.slice(i + 1);
      expect(endsInBase62Crc32(changed)).toBe(false);
    }
  }
});

test('a GitLab routable token passes only with the CRC-32 of all before it, prefix included', () => {
  const digits = symbols.map((symbol) => symbol.toLowerCase()).slice(0, 36);
  let padded = 0;
  for (const seed of seeds) {
    const body = fill('glpat-{{base64url:36}}.01.10', seed);
    const sum = crc32(body);
    let text = '';
    for (let place = 6; place >= 0; place--) text += digits[Math.floor(sum / 36 ** place) % 36];
    if (text.startsWith('0')) padded++;
    expect(endsInBase36Crc32(body + text)).toBe(true);
    expect(endsInBase36Crc32(`x${body}${text}`)).toBe(false);
    expect(endsInBase36Crc32(body + text.toUpperCase().replace('0', 'O'))).toBe(
      /^[0-9]+$/.test(text) && !text.includes('0'),
    );
  }
  expect(padded).toBeGreaterThan(0);
});

import { describe, expect, it } from 'vitest';
import { endsInHexCrc32 } from '../../src/vendors/checksums/index.ts';
import { fill } from '../support/samples.ts';

/** CRC-32 bit by bit, as the standard defines it: polynomial 0x04c11db7 reflected, register and result inverted. */
function crc32BitByBit(text: string): number {
  let register = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    register ^= byte;
    for (let bit = 0; bit < 8; bit++)
      register = register & 1 ? (register >>> 1) ^ 0xedb88320 : register >>> 1;
  }
  return ~register >>> 0;
}

function withChecksum(body: string): string {
  return body + crc32BitByBit(body).toString(16).toUpperCase().padStart(8, '0');
}

/** A body whose checksum begins with a zero, which a number printed without padding would lose. */
function bodyWithLeadingZero(): string {
  for (let seed = 1; ; seed++) {
    const body = fill('ATBB{{alnum:24}}', seed);
    if (crc32BitByBit(body) < 0x10000000) return body;
  }
}

describe('endsInHexCrc32', () => {
  it('knows the check value of CRC-32', () => {
    expect(endsInHexCrc32('123456789CBF43926')).toBe(true);
  });

  it.each([1, 2, 3, 4, 5])('accepts a token with its checksum (seed %i)', (seed) => {
    expect(endsInHexCrc32(withChecksum(fill('ATATT3xFfGF0{{base64url:180}}=', seed)))).toBe(true);
  });

  it('keeps leading zeros', () => {
    expect(endsInHexCrc32(withChecksum(bodyWithLeadingZero()))).toBe(true);
  });

  it('refuses a token with one character changed, wherever it stands', () => {
    const token = withChecksum(fill('ATBB{{alnum:24}}'));
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === '7' ? '8' : '7';
      expect(endsInHexCrc32(token.slice(0, at) + other + token.slice(at + 1))).toBe(false);
    }
  });

  it('refuses lower-case digits and what is too short to hold a checksum', () => {
    expect(endsInHexCrc32('123456789cbf43926')).toBe(false);
    expect(endsInHexCrc32('ATBB')).toBe(false);
    expect(endsInHexCrc32('')).toBe(false);
  });
});

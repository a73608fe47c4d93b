import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, shortened } from '../../../src/reports/escape/index.ts';

describe('printable', () => {
  it.each([
    ['\x1b[31mred', '\\x1b[31mred'],
    ['a\nb\tc\r', 'a\\nb\\tc\\r'],
    ['safe\u202etxt.exe', 'safe\\u202etxt.exe'],
    ['\u2066x\u2069', '\\u2066x\\u2069'],
    ['zero\u200bwidth\ufeff', 'zero\\u200bwidth\\ufeff'],
    ['\u2028', '\\u2028'],
    ['\ud800', '\\ud800'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\x9b31m', '\\x9b31m'],
    ['日本/é ü–…', '日本/é ü–…'],
  ])('%j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('leaves nothing that steers a terminal or reorders text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = printable(text);
        expect([...shown].every((c) => !(c < ' ' || (c >= '\x7f' && c < '\xa0')))).toBe(true);
        expect(shown).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('shortened', () => {
  it('keeps both ends and the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 3, max: 40 }),
        (text, length) => {
          const short = shortened(text, length);
          expect([...short].length).toBeLessThanOrEqual(length);
          if ([...text].length > length)
            expect(text.endsWith(short.slice(short.indexOf('…') + 1))).toBe(true);
          else expect(short).toBe(text);
        },
      ),
    );
  });
});

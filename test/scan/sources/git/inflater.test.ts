import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Inflater } from '../../../../src/scan/sources/git/pack/inflater.ts';
import { NotPlain } from '../../../../src/scan/sources/git/pack/not-plain.ts';

describe('an inflater', () => {
  it('gives back what was deflated, again and again, and refuses what was damaged in between', () => {
    const inflater = new Inflater(100_000);
    const given: Buffer[] = [];
    const texts = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat({ max: 90_000 }).map((length) => Buffer.alloc(length, 'otesse')),
    );
    fc.assert(
      fc.property(texts, fc.boolean(), (text, damage) => {
        const deflated = deflateSync(text);
        if (damage) {
          expect(() => inflater.inflate(deflated.subarray(0, -1))).toThrow(NotPlain);
          deflated[deflated.length - 1]! ^= 1;
          expect(() => inflater.inflate(deflated)).toThrow(NotPlain);
          return;
        }
        given.push(inflater.inflate(deflated));
        expect(given.at(-1)!.equals(text)).toBe(true);
        // What it gave before is not overwritten.
        expect(inflater.inflate(deflateSync(Buffer.from('other'))).toString()).toBe('other');
        expect(given.at(-1)!.equals(text)).toBe(true);
      }),
    );
  });

  it('refuses what gives more than the longest', () => {
    const inflater = new Inflater(100_000);
    expect(() => inflater.inflate(deflateSync(Buffer.alloc(50_000_000)))).toThrow(NotPlain);
    expect(inflater.inflate(deflateSync(Buffer.alloc(100_000)))).toHaveLength(100_000);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayHave, sketchOf, type Tables } from '../../../src/scan/cache/sketch.ts';
import { Sketches } from '../../../src/scan/cache/sketches.ts';
import { memory } from '../sources/remote/support.ts';

const numbers = (seed: number): Uint32Array =>
  Uint32Array.from(
    { length: 256 },
    (_, at) => Math.imul(at + 1, 2_654_435_761 + seed * 40_503) ^ (at << seed),
  );
const tables: Tables = [numbers(1), numbers(2), numbers(3)];

it('a word that a text has is never missed', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.nat(), fc.nat(30), (text, from, length) => {
      const bytes = Buffer.from(text);
      const start = bytes.length === 0 ? 0 : from % bytes.length;
      const word = bytes.toString('latin1', start, start + length);
      expect(mayHave(sketchOf(Buffer.from(bytes.toString('latin1')), tables), [word], tables)).toBe(true);
    }),
  );
});

it('a word that it has not is seldom taken for one that it has', () => {
  const text = Array.from({ length: 3_000 }, (_, at) => `const value${at} = compute(${at * 7919});`).join(
    '\n',
  );
  const sketch = sketchOf(Buffer.from(text), tables);
  const words = Array.from({ length: 1_000 }, (_, at) => `handler${at}x`);
  expect(words.filter((word) => mayHave(sketch, [word], tables)).length).toBeLessThan(10);
  expect(mayHave(sketch, ['COMPUTE'], tables)).toBe(true);
});

it('says nothing to those who have another key', async () => {
  const cache = memory();
  const ours = new Sketches(cache, Buffer.alloc(32, 1));
  await ours.keep(new Map([['id', Buffer.from('import { orders } from "./orders.js"')]]));
  expect(await ours.recall(['id', 'other'], ['orders'])).toEqual(new Map([['id', true]]));
  expect(await ours.recall(['id'], ['payments'])).toEqual(new Map([['id', false]]));
  expect(await new Sketches(cache, Buffer.alloc(32, 2)).recall(['id'], ['orders'])).toEqual(new Map());
});

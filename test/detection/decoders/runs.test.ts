import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphabetOf, RunFinder } from '../../../src/detection/decoders/runs.ts';

const letters = alphabetOf('ab');
/** Stretches long enough that runs of the shortest length, and just below and above it, are common. */
const text = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'ab', '.', ' '), fc.integer({ min: 1, max: 20 })), {
    maxLength: 12,
  })
  .map((pieces) => pieces.map(([piece, times]) => piece.repeat(times)).join(''));

test.each([16, 24, 32, 50])('runs of %i and more are those that a pattern finds', (shortest) => {
  fc.assert(
    fc.property(text, (content) => {
      const found = new RunFinder(letters, shortest).find(Buffer.from(content));
      const expected = [...content.matchAll(new RegExp(`[ab]{${shortest},}`, 'g'))];
      expect(found).toEqual(expected.map(({ 0: run, index }) => ({ start: index, end: index + run.length })));
    }),
    { numRuns: 500 },
  );
});

test('runs end at the edges of the part that is looked at', () => {
  const bytes = Buffer.from('a'.repeat(100));
  const runs = new RunFinder(letters, 24);
  expect(runs.find(bytes, { start: 10, end: 50 })).toEqual([{ start: 10, end: 50 }]);
  expect(runs.find(bytes, { start: 10, end: 33 })).toEqual([]);
});

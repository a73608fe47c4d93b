import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Redactions } from '../../src/detection/redactions.ts';

test('those that touch a range are found, whatever overlaps', () => {
  const range = fc.tuple(fc.nat({ max: 50 }), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({
    start,
    end: start + length,
    preview: '…',
  }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), range, (all, { start, end }) => {
      const touching = all
        .filter((one) => one.start < end && one.end > start)
        .sort((a, b) => a.start - b.start);
      expect([...new Redactions(all).touching(start, end)].map((one) => one.start)).toEqual(
        touching.map((one) => one.start),
      );
    }),
    { numRuns: 500 },
  );
});

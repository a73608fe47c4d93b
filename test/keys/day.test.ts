import { expect, test } from 'vitest';
import { dayOf, parseDay, showDay } from '../../src/keys/index.ts';

test('a day is one in UTC, whatever the clock on the wall says', () => {
  expect(dayOf(new Date('2026-03-28T23:59:59.999Z'))).toBe(parseDay('2026-03-28'));
  // Clocks are put forward in Europe that night: the day has 23 hours there.
  expect(dayOf(new Date('2026-03-29T23:59:59+02:00'))).toBe(parseDay('2026-03-29'));
  expect(dayOf(new Date('2026-03-30T00:30:00+02:00'))).toBe(parseDay('2026-03-29'));
});

test('90 days are 90 days over the end of a leap February', () => {
  expect(showDay(parseDay('2028-01-15')! + 90)).toBe('2028-04-14');
  expect(showDay(parseDay('2027-01-15')! + 90)).toBe('2027-04-15');
});

test.each(['2027-02-29', '2026-13-01', '2026-1-1', 'yesterday', '2026-09-01T00:00:00Z', ''])(
  '%j is no day',
  (text) => {
    expect(parseDay(text)).toBeNull();
  },
);

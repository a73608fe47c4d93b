import { expect, it, test } from 'vitest';
import { bySeverity, type Confidence, fails, type Severity, type Threshold } from '../../src/model/index.ts';

test('the worst comes first', () => {
  const mixed: Severity[] = ['low', 'critical', 'medium', 'high'];
  expect(mixed.sort(bySeverity)).toEqual(['critical', 'high', 'medium', 'low']);
});

it.each<[Severity, Confidence, Threshold, boolean]>([
  ['high', 'high', 'high', true],
  ['critical', 'medium', 'high', true],
  ['medium', 'high', 'high', false],
  ['low', 'medium', 'low', true],
  ['critical', 'high', 'never', false],
  ['critical', 'low', 'low', false],
  ['critical', 'high', 'critical', true],
  ['high', 'high', 'critical', false],
])('%s severity at %s confidence against %s: %s', (severity, confidence, threshold, expected) => {
  expect(fails(severity, confidence, threshold)).toBe(expected);
});

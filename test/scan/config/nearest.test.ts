import { expect, test } from 'vitest';
import { nearest } from '../../../src/scan/config/nearest.ts';

const words = ['fail-on', 'ignore', 'rules', 'rotation'];

test.each<[string, string | undefined]>([
  ['fial-on', 'fail-on'],
  ['failon', 'fail-on'],
  ['Rules', 'rules'],
  ['rotations', 'rotation'],
  ['ruels', 'rules'],
  ['zzz', undefined],
  ['', undefined],
  ['x'.repeat(10_000), undefined],
])('%s → %s', (word, expected) => expect(nearest(word, words)).toBe(expected));

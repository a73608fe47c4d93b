import { expect, it } from 'vitest';
import { introduced } from '../../../src/scan/sources/changes/introduced.ts';
import { detect, liveKey } from '../../detection/support.ts';

const of = (...seeds: number[]): ReturnType<typeof detect> =>
  detect(seeds.map((seed) => liveKey(seed)).join('\n'));

it.each([
  ['a new text', [1, 2], [], [1, 2]],
  ['what was there', [1, 2], [[1, 2]], []],
  ['the last of more than before', [1, 1, 1], [[1]], [2, 3]],
  ['what no parent of a merge has', [1, 2, 3], [[1], [2]], [3]],
  ['what each parent has once', [1, 1], [[1], [1]], [2]],
  ['what one parent has twice', [1, 1], [[1, 1], [1]], []],
  ['what the other parent has twice', [1, 1], [[1], [1, 1]], []],
  ['one less than before', [1], [[1, 1]], []],
])('of %s', (_, after, before, lines) => {
  expect(
    introduced(
      of(...after),
      before.map((seeds) => of(...seeds)),
    ).map(({ line }) => line),
  ).toEqual(lines);
});

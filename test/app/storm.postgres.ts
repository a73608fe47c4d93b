import { expect, test } from 'vitest';
import { freshPlace } from '../store/support/place.ts';
import { guard, isIdle, weather } from './storm/index.ts';

test('two replicas, of which one is killed again and again, say everything once', {
  timeout: 240_000,
}, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const pulls = 20;
  const { right, lost, doubled } = await weather({
    ...{ seed, pulls, kills: 6, replicas: 2 },
    ...{ program: guard(await freshPlace()), isIdle },
  });
  expect({ lost, doubled }, `seed ${seed}`).toEqual({ lost: [], doubled: [] });
  expect(right).toBe(pulls);
});

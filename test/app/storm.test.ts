import { expect, test } from 'vitest';
import { freshFolder } from '../store/support/place.ts';
import { deliveriesOfAStory, guard, isIdle, weather } from './storm/index.ts';

test('killed again and again while webhooks arrive, it says everything once', {
  timeout: 240_000,
}, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const place = { folder: await freshFolder() };
  const pulls = 10;
  const { right, lost, doubled, deliveries, failed } = await weather({
    ...{ seed, pulls, kills: 5, replicas: 1 },
    ...{ program: guard(place), isIdle },
  });
  expect({ lost, doubled }, `seed ${seed}`).toEqual({ lost: [], doubled: [] });
  expect(right).toBe(pulls);
  // It was a storm: webhooks came that nobody was there for.
  expect(deliveries).toBeGreaterThanOrEqual(pulls * deliveriesOfAStory);
  expect(failed).toBeGreaterThan(0);
});

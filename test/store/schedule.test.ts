import { expect, test } from 'vitest';
import { freshPlace } from './support/place.ts';
import { openTestStore } from './support/store.ts';
import { aWhile, until } from './support/until.ts';

const day = 24 * 60 * 60;
const sweep = { kind: 'command' as const, key: 'sweep', data: { say: 'sweep' } };

async function sweeps(at: string, place: Awaited<ReturnType<typeof freshPlace>>, after = 0): Promise<number> {
  const { store } = await openTestStore(place, { now: () => new Date(at) });
  await store.queue.schedule(sweep, { every: day, after });
  let ran = 0;
  store.queue.work('command', async () => void ran++);
  await until(async () => Object.keys((await store.health()).kinds).length === 0);
  await store.close();
  return ran;
}

test('a daily job runs once a day, however often it is scheduled, and once for a month that was missed', async () => {
  const place = await freshPlace();
  expect(await sweeps('2026-01-01T12:00:00Z', place)).toBe(1);
  expect(await sweeps('2026-01-01T23:59:59Z', place)).toBe(0);
  expect(await sweeps('2026-01-02T00:00:00Z', place)).toBe(1);
  expect(await sweeps('2026-02-02T09:00:00Z', place)).toBe(1);
  expect(await sweeps('2026-02-02T10:00:00Z', place)).toBe(0);
  // The clock was set back: that day was had.
  expect(await sweeps('2026-01-15T10:00:00Z', place)).toBe(0);
});

test('the time of day can be another', async () => {
  const place = await freshPlace();
  const six = 6 * 60 * 60;
  expect(await sweeps('2026-01-01T12:00:00Z', place, six)).toBe(1);
  expect(await sweeps('2026-01-02T05:59:59Z', place, six)).toBe(0);
  expect(await sweeps('2026-01-02T06:00:00Z', place, six)).toBe(1);
});

test('while the store is open, the time comes by itself', async () => {
  let now = new Date('2026-01-01T00:00:00Z');
  const { store } = await openTestStore(await freshPlace(), { now: () => now });
  let ran = 0;
  store.queue.work('command', async () => void ran++);
  await store.queue.schedule(sweep, { every: 1 });
  await until(() => ran === 1);
  await aWhile();
  expect(ran).toBe(1);
  now = new Date('2026-01-01T00:00:01Z');
  await until(() => ran === 2);
});

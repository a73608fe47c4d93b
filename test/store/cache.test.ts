import { expect, test } from 'vitest';
import { freshPlace } from './support/place.ts';
import { openTestStore } from './support/store.ts';

test('what was put is got, by many keys at once', async () => {
  const { store } = await openTestStore(await freshPlace());
  const many = new Map(Array.from({ length: 1200 }, (_, i) => [`blob/${i}`, { findings: [i] }]));
  await store.cache.put(many);
  const found = await store.cache.get([...many.keys(), 'blob/none', 'blob/0']);
  expect(found.size).toBe(1200);
  expect(found.get('blob/1199')).toEqual({ findings: [1199] });
  expect(await store.cache.get([])).toEqual(new Map());
});

test('a key keeps its first value', async () => {
  const { store } = await openTestStore(await freshPlace());
  await store.cache.put(new Map([['a', 1]]));
  await store.cache.put(
    new Map([
      ['a', 2],
      ['b', null],
    ]),
  );
  expect(await store.cache.get(['a', 'b'])).toEqual(
    new Map<string, unknown>([
      ['a', 1],
      ['b', null],
    ]),
  );
});

test('beyond the limit, what was not used for longest goes', async () => {
  let now = new Date('2026-01-01T00:00:00Z');
  const { store } = await openTestStore(await freshPlace(), { now: () => now, cacheLimit: 2500 });
  const value = 'x'.repeat(990);
  const entry = async (key: string) => {
    now = new Date(now.getTime() + 24 * 60 * 60 * 1000);
    await store.cache.put(new Map([[key, value]]));
  };
  await entry('a');
  await entry('b');
  now = new Date(now.getTime() + 24 * 60 * 60 * 1000);
  await store.cache.get(['a']);
  await entry('c');
  expect([...(await store.cache.get(['a', 'b', 'c'])).keys()].sort()).toEqual(['a', 'c']);
});

test('it is still there when the store is opened again', async () => {
  const place = await freshPlace();
  const first = await openTestStore(place);
  await first.store.cache.put(new Map([['a', { deep: [1, 'two', null] }]]));
  await first.store.close();
  const { store } = await openTestStore(place);
  expect((await store.cache.get(['a'])).get('a')).toEqual({ deep: [1, 'two', null] });
});

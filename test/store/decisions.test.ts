import { expect, test } from 'vitest';
import { freshPlace } from './support/place.ts';
import { openTestStore } from './support/store.ts';

test('a cursor is what it was last set to', async () => {
  const { store } = await openTestStore(await freshPlace());
  expect(await store.cursors.get('redelivery')).toBeUndefined();
  await store.cursors.set('redelivery', { last: 'abc' });
  await store.cursors.set('redelivery', { last: 'def' });
  await store.cursors.set('sweep', 12);
  expect(await store.cursors.get('redelivery')).toEqual({ last: 'def' });
  expect(await store.cursors.get('sweep')).toBe(12);
});

test('an ignore holds in its pull request, or in all of its repository', async () => {
  const { store } = await openTestStore(await freshPlace());
  const ignore = (fingerprint: string, pull: number | null, more = {}) => ({
    repository: 2 ** 40,
    pull,
    fingerprint,
    by: 'octocat',
    at: new Date('2026-05-01T10:00:00Z'),
    reason: 'a key of the test server',
    ...more,
  });
  await store.ignores.add(ignore('here', 7));
  await store.ignores.add(ignore('everywhere', null));
  await store.ignores.add(ignore('elsewhere', 8));
  await store.ignores.add(ignore('other', 7, { repository: 3 }));
  expect(await store.ignores.of(2 ** 40, 7)).toEqual([ignore('everywhere', null), ignore('here', 7)]);

  await store.ignores.add(ignore('here', 7, { by: 'hubot', reason: 'the same, said again' }));
  await store.ignores.remove({ repository: 2 ** 40, pull: null, fingerprint: 'everywhere' });
  expect(await store.ignores.of(2 ** 40, 7)).toEqual([
    ignore('here', 7, { by: 'hubot', reason: 'the same, said again' }),
  ]);
});

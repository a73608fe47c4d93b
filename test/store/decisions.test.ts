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
  await store.ignores.add(ignore('here', 7), null);
  await store.ignores.add(ignore('everywhere', null), null);
  await store.ignores.add(ignore('elsewhere', 8), null);
  await store.ignores.add(ignore('other', 7, { repository: 3 }), null);
  expect(await store.ignores.of(2 ** 40, 7)).toEqual([ignore('everywhere', null), ignore('here', 7)]);

  await store.ignores.add(ignore('here', 7, { by: 'hubot', reason: 'the same, said again' }), null);
  await store.ignores.remove({ repository: 2 ** 40, pull: null, fingerprint: 'everywhere' });
  expect(await store.ignores.of(2 ** 40, 7)).toEqual([
    ignore('here', 7, { by: 'hubot', reason: 'the same, said again' }),
  ]);
});

test('an incident is one secret, wherever it was seen, until it is ended', async () => {
  const { store } = await openTestStore(await freshPlace());
  const secret = {
    ...{ id: 'ab12', finding: 'cd34', rule: 'otesse-live-secret-key', vendor: 'otesse' },
    ...{ environment: 'live' as const, preview: 'otesse_live_sk_…9f2c' },
  };
  const seen = (at: string, repository = 2 ** 40) => ({
    ...{ kind: 'pull-request' as const, repository, isPublic: false, at, on: 100 },
  });
  const opened = { at: new Date(), by: 'app', action: 'incident-opened', outcome: 'done' } as const;
  await store.incidents.sight(secret, seen('#7'), opened);
  await Promise.all([
    store.incidents.sight(secret, seen('#8'), opened),
    store.incidents.sight(secret, seen('#9', 3), opened),
  ]);
  const [incident, ...others] = await store.incidents.seenAt({ repository: 2 ** 40, at: '#8' });
  expect(others).toEqual([]);
  expect(incident!.sightings.map(({ at }) => at).sort()).toEqual(['#7', '#8', '#9']);
  expect(await store.incidents.seenAt({ repository: 3, at: '#8' })).toEqual([]);

  const end = { as: 'revoked' as const, how: 'command' as const, by: 'ann', on: 101, reason: null };
  const closed = { ...opened, action: 'incident-ended' } as const;
  const ended = await Promise.all([
    store.incidents.end('ab12', end, closed),
    store.incidents.end('ab12', end, closed),
  ]);
  expect(ended.sort()).toEqual([false, true]);
  expect((await store.incidents.sight(secret, seen('#10'), opened)).end).toEqual(end);
  expect(await store.incidents.end('none', end, closed)).toBe(false);
  const entries: string[] = [];
  for await (const line of store.audit.export('json')) entries.push(JSON.parse(line).action);
  expect(entries).toEqual(['incident-opened', 'incident-ended']);
});

test('a decision that cannot be recorded in the audit log is none', async () => {
  const { store } = await openTestStore(await freshPlace());
  const ignore = { repository: 1, pull: 7, fingerprint: 'f', by: 'ann', at: new Date(), reason: 'r' };
  const entry = {
    at: new Date(),
    by: { login: 'no login' },
    action: 'finding-ignored',
    outcome: 'done',
  } as const;
  await expect(store.ignores.add(ignore, entry)).rejects.toThrow('login');
  expect(await store.ignores.of(1, 7)).toEqual([]);
});

import { expect, test } from 'vitest';
import { freshPlace } from './support/place.ts';
import { openTestStore } from './support/store.ts';
import { until } from './support/until.ts';

const delivery = (id: string) => ({
  id,
  event: 'pull_request',
  action: 'opened',
  installation: 1,
  repository: 2,
  number: 3,
});
const judge = (of: string) => ({ kind: 'judge' as const, key: of, data: { of } });

test('a delivery is recorded once, and so is its job', async () => {
  const { store } = await openTestStore(await freshPlace());
  const ran: string[] = [];
  expect(await store.deliveries.accept(delivery('a'), [judge('1')])).toBe('new');
  expect(await store.deliveries.accept(delivery('a'), [judge('2')])).toBe('known');
  store.queue.work('judge', async ({ data }) => void ran.push(data.of));
  await store.deliveries.accept(delivery('b'), [judge('3')]);
  await until(() => ran.length === 2);
  expect(ran.sort()).toEqual(['1', '3']);
});

test('of the same delivery sent many times at once, one is new', async () => {
  const { store } = await openTestStore(await freshPlace());
  const ran: string[] = [];
  store.queue.work('command', async ({ data }) => void ran.push(data.say));
  const answers = await Promise.all(
    Array.from({ length: 250 }, (_, i) =>
      store.deliveries.accept(delivery(`d${i % 5}`), [{ kind: 'command', data: { say: `d${i % 5}` } }]),
    ),
  );
  expect(answers.filter((answer) => answer === 'new')).toHaveLength(5);
  await until(() => ran.length >= 5);
  expect(ran.sort()).toEqual(['d0', 'd1', 'd2', 'd3', 'd4']);
});

test('a job that cannot be written takes its delivery with it, and no other', async () => {
  const { store } = await openTestStore(await freshPlace());
  const answers = await Promise.allSettled([
    store.deliveries.accept(delivery('a'), [judge('1')]),
    store.deliveries.accept(delivery('b'), [
      { kind: 'judge', key: '2', data: { of: 'no \0 in PostgreSQL' } },
    ]),
    store.deliveries.accept(delivery('c'), [judge('3')]),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await store.deliveries.accept(delivery('b'), [judge('2')])).toBe('new');
});

test('what is no id, no event and no SHA is refused', async () => {
  const { store } = await openTestStore(await freshPlace());
  const refused = [
    { id: 'two words', event: 'push' },
    { id: 'a', event: 'fix: the key was\nleaked' },
    { id: 'a', event: 'push', sha: 'main' },
    { id: 'a', event: 'push', repository: 1.5 },
  ];
  for (const one of refused) await expect(store.deliveries.accept(one, [])).rejects.toThrow('deliver');
  await expect(
    store.deliveries.accept(delivery('a'), [{ kind: 'other' as 'judge', data: { of: '' } }]),
  ).rejects.toThrow('no kind of job called other');
});

test('deliveries are forgotten after 30 days', async () => {
  let now = new Date('2026-01-01T00:00:00Z');
  const { store } = await openTestStore(await freshPlace(), { now: () => now });
  await store.deliveries.accept(delivery('old'), []);
  now = new Date('2026-01-03T00:00:00Z');
  await store.deliveries.accept(delivery('newer'), []);
  now = new Date('2026-01-31T12:00:00Z');
  await store.deliveries.prune();
  expect(await store.deliveries.accept(delivery('newer'), [])).toBe('known');
  expect(await store.deliveries.accept(delivery('old'), [])).toBe('new');
});

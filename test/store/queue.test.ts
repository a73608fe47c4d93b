import { expect, onTestFinished, test, vi } from 'vitest';
import { PutOff } from '../../src/store/index.ts';
import { Claims } from '../../src/store/queue/claims.ts';
import { hammer } from './support/hammer.ts';
import { freshPlace } from './support/place.ts';
import { kinds, openTestStore } from './support/store.ts';
import { aWhile, event, until } from './support/until.ts';

const judge = (of: string, key = of) => ({ kind: 'judge' as const, key, data: { of } });
const command = (say: string, more: { key?: string; priority?: number } = {}) => ({
  kind: 'command' as const,
  data: { say },
  ...more,
});

test('what is sent while a job waits is that job, as it was sent last; what is sent while it runs is one more run afterwards', async () => {
  const { store } = await openTestStore(await freshPlace());
  await store.queue.send([judge('first', 'pull 1')]);
  await store.queue.send([judge('second', 'pull 1'), judge('third', 'pull 1')]);
  const started = event();
  const release = event();
  const runs: string[] = [];
  store.queue.work('judge', async ({ data }) => {
    runs.push(data.of);
    started.happen();
    await release.happened;
  });
  await started.happened;
  for (const of of ['fourth', 'fifth', 'sixth']) await store.queue.send([judge(of, 'pull 1')]);
  await aWhile();
  expect(runs).toEqual(['third']);
  release.happen();
  await until(() => runs.length === 2);
  await aWhile();
  expect(runs).toEqual(['third', 'sixth']);
});

test('whatever the order, each sending is followed by a run, and no key is worked on twice at once', async () => {
  const { store, troubles } = await openTestStore(await freshPlace());
  await hammer([store]);
  expect(troubles.filter((trouble) => !trouble.includes('now and then'))).toEqual([]);
});

test('of the kind where each counts, all run, those of one key one after the other', async () => {
  const { store } = await openTestStore(await freshPlace());
  const running = new Set<string>();
  const twice: string[] = [];
  const ran: string[] = [];
  store.queue.work('command', async ({ data: { say } }) => {
    const key = say[0]!;
    if (running.has(key)) twice.push(say);
    running.add(key);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running.delete(key);
    ran.push(say);
  });
  const says = ['a1', 'b1', 'a2', 'b2', 'a3', 'b3'];
  await store.queue.send(says.map((say) => command(say, { key: say[0]! })));
  await until(() => ran.length === says.length);
  expect(twice).toEqual([]);
  expect(ran.toSorted()).toEqual(says.toSorted());
});

test('jobs without a key stand alone', async () => {
  const { store } = await openTestStore(await freshPlace());
  const release = event();
  let running = 0;
  store.queue.work('command', async () => {
    running++;
    await release.happened;
  });
  await store.queue.send([command('one'), command('two'), command('three')]);
  await until(() => running === 3);
  release.happen();
});

test('what is more urgent runs first', async () => {
  const { store } = await openTestStore(await freshPlace(), {
    kinds: { command: { ...kinds.command, concurrency: 1 } },
  });
  await store.queue.send([
    command('by and by'),
    command('soon', { priority: 1 }),
    command('now', { priority: 2 }),
  ]);
  const ran: string[] = [];
  store.queue.work('command', async ({ data }) => void ran.push(data.say));
  await until(() => ran.length === 3);
  expect(ran).toEqual(['now', 'soon', 'by and by']);
});

test('a job that fails is tried again, and ends among the dead letters', async () => {
  const { store, troubles } = await openTestStore(await freshPlace());
  const attempts: number[] = [];
  store.queue.work('judge', async ({ attempt }) => {
    attempts.push(attempt);
    throw new Error('it never works');
  });
  await store.queue.send([judge('a')]);
  await until(async () => (await store.health()).deadLetters === 1);
  expect(attempts).toEqual([1, 2, 3]);
  expect(await store.health()).toEqual({ kinds: {}, deadLetters: 1 });
  expect(troubles).toHaveLength(3);
});

test('news do not wait for a job that failed: it is run at once, once, and a failure of it is tried again', async () => {
  const slow = { ...kinds.judge, retry: { limit: 2, delay: 60, longest: 60 } };
  const { store } = await openTestStore(await freshPlace(), { kinds: { judge: slow } });
  const ran: string[] = [];
  store.queue.work('judge', async ({ data }) => {
    ran.push(data.of);
    throw new Error('it does not work yet');
  });
  await store.queue.send([judge('before', 'pull 1')]);
  await until(async () => (await store.health()).kinds.judge?.delayed === 1);
  await store.queue.send([judge('after', 'pull 1')]);
  await until(() => ran.length === 2);
  await until(async () => (await store.health()).kinds.judge?.active === 0);
  expect(ran).toEqual(['before', 'after']);
  expect(await store.health()).toMatchObject({
    kinds: { judge: { delayed: 1, waiting: 0 } },
    deadLetters: 0,
  });
});

test('a job that is put off runs then, and has used up no attempt', async () => {
  const { store } = await openTestStore(await freshPlace(), {
    kinds: { judge: { ...kinds.judge, retry: { limit: 1, delay: 0, longest: 1 } } },
  });
  const times: number[] = [];
  store.queue.work('judge', async () => {
    times.push(Date.now());
    if (times.length <= 3) throw new PutOff(new Date(Date.now() + 300));
    if (times.length === 4) throw new Error('it fails once, which it may');
  });
  await store.queue.send([judge('a')]);
  await until(() => times.length === 5);
  await until(async () => Object.keys((await store.health()).kinds).length === 0);
  expect((await store.health()).deadLetters).toBe(0);
  expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(300);
});

test('a run that takes too long is told to stop, loses its job, and another begins', async () => {
  const { store } = await openTestStore(await freshPlace(), {
    kinds: { judge: { ...kinds.judge, timeout: 0.2 } },
  });
  const seen: unknown[] = [];
  const second = event();
  store.queue.work('judge', async ({ attempt, signal, stillOurs }) => {
    if (attempt > 1) return second.happen();
    seen.push(await stillOurs());
    await second.happened;
    seen.push(signal.aborted, await stillOurs());
  });
  await store.queue.send([judge('a')]);
  await second.happened;
  await until(() => seen.length === 3);
  expect(seen).toEqual([true, true, false]);
});

test('draining waits for what runs and leaves the rest for the next to open the store', async () => {
  const place = await freshPlace();
  const first = await openTestStore(place);
  const quick = event();
  const endings: string[] = [];
  first.store.queue.work('judge', async ({ data, signal }) => {
    if (data.of === 'quick') await quick.happened;
    else await new Promise((resolve) => signal.addEventListener('abort', resolve));
    endings.push(`${data.of} ${signal.aborted ? 'was stopped' : 'ended'}`);
  });
  await first.store.queue.send([judge('quick'), judge('slow')]);
  await until(async () => (await first.store.health()).kinds.judge?.active === 2);
  const drained = first.store.queue.drain(0.5);
  await first.store.queue.send([judge('late')]);
  quick.happen();
  expect(await drained).toEqual({ finished: 1, givenBack: 1 });
  expect(endings).toEqual(['quick ended', 'slow was stopped']);
  expect((await first.store.health()).kinds.judge).toMatchObject({ active: 0, waiting: 2 });
  await first.store.close();

  const { store } = await openTestStore(place);
  const runs: string[] = [];
  store.queue.work('judge', async ({ data }) => void runs.push(data.of));
  await until(() => runs.length === 2);
  expect(runs.toSorted()).toEqual(['late', 'slow']);
});

test('jobs that were taken, of which the answer was lost, are not forgotten', async () => {
  const { store, troubles } = await openTestStore(await freshPlace());
  const take = Claims.prototype.take;
  const lost = vi.spyOn(Claims.prototype, 'take').mockImplementationOnce(async function (this: Claims, most) {
    await take.call(this, most);
    throw new Error('the connection ended before the answer came');
  });
  onTestFinished(() => lost.mockRestore());
  await store.queue.send([judge('a'), judge('b')]);
  const ran: string[] = [];
  store.queue.work('judge', async ({ data }) => void ran.push(data.of));
  await until(() => ran.length === 2);
  await aWhile();
  expect(ran.toSorted()).toEqual(['a', 'b']);
  expect(troubles).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { hammer } from './support/hammer.ts';
import { freshPlace } from './support/place.ts';
import { ask } from './support/server.ts';
import { openTestStore } from './support/store.ts';
import { aWhile, event, until } from './support/until.ts';

async function freshUrl(): Promise<string> {
  const place = await freshPlace();
  if (!('url' in place)) throw new Error('these tests need a server: npm run test:postgres');
  return place.url;
}

/** Ends a store's connections, as a server that restarts does. */
async function disconnect(url: string, application: string): Promise<void> {
  const ended = await ask(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = '${application}'`,
  );
  expect(ended).toBeGreaterThan(0);
}

test('replicas that start together on an empty database do not get in each other’s way', async () => {
  const url = await freshUrl();
  const opened = await Promise.all(Array.from({ length: 5 }, () => openTestStore({ url })));
  await opened[0]!.store.cursors.set('seen', 'by all');
  for (const { store } of opened) expect(await store.cursors.get('seen')).toBe('by all');
});

test('several replicas share the work as one would do it', async () => {
  const url = await freshUrl();
  const opened = await Promise.all([openTestStore({ url }), openTestStore({ url }), openTestStore({ url })]);
  await hammer(opened.map(({ store }) => store));
  for (const { troubles } of opened)
    expect(troubles.filter((one) => !one.includes('now and then'))).toEqual([]);
});

test('of a delivery that several replicas get at once, one has it', async () => {
  const url = await freshUrl();
  const opened = await Promise.all([openTestStore({ url }), openTestStore({ url })]);
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, i) => {
      const id = `d${(i * 7) % 50}`;
      return opened[i % 2]!.store.deliveries.accept({ id, event: 'push' }, [
        { kind: 'judge', key: `k${i % 11}`, data: { of: id } },
        { kind: 'command', data: { say: id } },
      ]);
    }),
  );
  expect(answers.filter((answer) => answer === 'new')).toHaveLength(50);
  const said: string[] = [];
  for (const { store } of opened) store.queue.work('command', async ({ data }) => void said.push(data.say));
  await until(() => said.length >= 50);
  expect(new Set(said).size).toBe(50);
});

test('what a process is working on is left to it for as long as it lives', async () => {
  const url = await freshUrl();
  const first = await openTestStore({ url });
  const release = event();
  const runs: string[] = [];
  first.store.queue.work('judge', async () => {
    runs.push('first');
    await release.happened;
  });
  await first.store.queue.send([{ kind: 'judge', key: 'a', data: { of: 'a' } }]);
  await until(() => runs.length === 1);
  const second = await openTestStore({ url });
  second.store.queue.work('judge', async () => void runs.push('second'));
  // The second looks for what the dead left behind when it opens, and every two seconds from then on.
  await aWhile();
  await aWhile();
  expect(runs).toEqual(['first']);
  release.happen();
  await until(async () => Object.keys((await first.store.health()).kinds).length === 0);
  expect(runs).toEqual(['first']);
});

test('who loses its connection is told to stop, its job runs again, and it works again', async () => {
  const url = await freshUrl();
  const { store } = await openTestStore({ url });
  const seen: string[] = [];
  store.queue.work('judge', async ({ attempt, signal, stillOurs }) => {
    seen.push(`run ${attempt} begins: ${await stillOurs()}`);
    if (attempt > 1) return;
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    seen.push(`run ${attempt} is stopped: ${await stillOurs()}`);
  });
  await store.queue.send([{ kind: 'judge', key: 'a', data: { of: 'a' } }]);
  await until(() => seen.length === 1);
  await disconnect(url, 'otesse-guard presence');
  await until(() => seen.length === 3);
  expect(seen).toEqual(['run 1 begins: true', 'run 1 is stopped: false', 'run 2 begins: true']);
  await until(async () => Object.keys((await store.health()).kinds).length === 0);
});

test('whether a job is still a run’s own is asked of the database, and what it ends then is not another’s', async () => {
  const url = await freshUrl();
  const { store, troubles } = await openTestStore({ url });
  const seen: unknown[] = [];
  store.queue.work('judge', async ({ signal, stillOurs }) => {
    seen.push(await stillOurs());
    // As if it had been taken from this run and by another, and nobody had told this one.
    await ask(url, 'UPDATE otesse_guard_queue.job SET retry_count = retry_count + 1');
    seen.push(signal.aborted, await stillOurs());
  });
  await store.queue.send([{ kind: 'judge', key: 'a', data: { of: 'a' } }]);
  await until(() => troubles.length > 0);
  expect(seen).toEqual([true, false, false]);
  expect(troubles).toEqual(['a job was no longer ours when it ended']);
  expect((await store.health()).kinds.judge?.active).toBe(1);
});

test('a database that was away for a moment is used again', async () => {
  const url = await freshUrl();
  const { store } = await openTestStore({ url });
  const ran: string[] = [];
  store.queue.work('command', async ({ data }) => void ran.push(data.say));
  const say = (what: string) =>
    store.deliveries.accept({ id: what, event: 'push' }, [{ kind: 'command', data: { say: what } }]);
  await say('before');
  await disconnect(url, 'otesse-guard');
  await disconnect(url, 'otesse-guard presence');
  // Whoever was not answered sends again, as GitHub is asked to.
  await until(() =>
    say('after').then(
      () => true,
      () => false,
    ),
  );
  await until(() => ran.includes('after') && ran.includes('before'));
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Place } from '../../src/store/index.ts';
import { Journal } from './support/journal.ts';
import { freshFolder, freshPlace } from './support/place.ts';
import { openTestStore } from './support/store.ts';
import { until } from './support/until.ts';

const keys = 7;
const isShared = process.env.STORE_TEST_SERVER !== undefined;

/** Starts a process on the store and waits until it works; gives the way to kill it. */
async function startReplica(
  place: Place,
  journal: Journal,
  from: number,
  runMs: number,
): Promise<() => Promise<void>> {
  const task = JSON.stringify({ place, log: journal.path, from, keys, runMs });
  const child = spawn(process.execPath, ['test/store/support/replica.ts', task], { stdio: 'inherit' });
  let isKilled = false;
  const kill = async () => {
    if (isKilled) return;
    isKilled = true;
    expect(child.exitCode).toBeNull();
    journal.note(child.pid!, 'killed');
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  onTestFinished(kill);
  const isReady = () => journal.read().some(({ pid, what }) => pid === `${child.pid}` && what === 'ready');
  await until(() => child.exitCode !== null || isReady());
  return kill;
}

test('processes that are killed again and again lose nothing and double nothing', {
  timeout: 180_000,
}, async () => {
  const place = await freshPlace();
  const journal = new Journal(join(await freshFolder(), 'journal'));
  const start = (from: number) => startReplica(place, journal, from, 25);
  // On a server another process goes on, so that it takes over while it is at work itself.
  const killers = isShared ? [await start(0), await start(1000)] : [await start(0)];
  for (let round = 0; round < 6; round++) {
    const noted = journal.read().length + 10 + Math.random() * 90;
    await until(() => journal.read().length >= noted);
    await wait(Math.random() * 20);
    await killers.shift()!();
    killers.push(await start(journal.lastSent() + 1));
  }
  for (const kill of killers) await kill();

  expect(journal.workedOnTwice()).toEqual([]);
  const accepted = journal.accepted((delivery) => `k${delivery % keys}`);
  expect(accepted.length).toBeGreaterThan(20);
  expect(new Set(accepted.map(({ delivery }) => delivery)).size).toBe(accepted.length);
  const { store } = await openTestStore(place);
  const left = new Set<string>();
  store.queue.work('judge', async ({ data }) => void left.add(data.of));
  await until(async () => Object.keys((await store.health()).kinds).length === 0);
  for (const { delivery, key, isDone } of accepted) {
    expect(await store.deliveries.accept({ id: `d${delivery}`, event: 'push' }, [])).toBe('known');
    expect(isDone || left.has(key), `the job of delivery ${delivery}`).toBe(true);
  }
  expect((await store.health()).deadLetters).toBe(0);
});

test('what was running when its process was killed runs again within seconds', {
  timeout: 60_000,
}, async () => {
  const place = await freshPlace();
  const journal = new Journal(join(await freshFolder(), 'journal'));
  const kill = await startReplica(place, journal, 0, 1e6);
  const begun = () => journal.read().filter(({ what }) => what === 'begin');
  await until(() => begun().length >= 4);
  await kill();
  const { store } = await openTestStore(place);
  const opened = performance.now();
  const again: string[] = [];
  store.queue.work('judge', async ({ data }) => void again.push(data.of));
  await until(() => begun().every(({ which }) => again.includes(which)));
  expect(performance.now() - opened).toBeLessThan(10_000);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Place } from '../../src/store/index.ts';
import { freshFolder, freshPlace } from './support/place.ts';
import type { ReplicaTask } from './support/replica.ts';
import { openTestStore } from './support/store.ts';
import { until } from './support/until.ts';

const keys = 7;
const isShared = process.env.STORE_TEST_SERVER !== undefined;

async function crashable(runMs: number) {
  const place = await freshPlace();
  const log = join(await freshFolder(), 'log');
  writeFileSync(log, '');
  const lines = () => readFileSync(log, 'utf8').split('\n').slice(0, -1);
  const start = (from: number) => replica({ place, log, from, keys, runMs }, lines);
  return { place, lines, start };
}

/** Starts one and waits until it works. */
async function replica(task: ReplicaTask, lines: () => string[]) {
  const child = spawn(process.execPath, ['test/store/support/replica.ts', JSON.stringify(task)], {
    stdio: 'inherit',
  });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  onTestFinished(kill);
  await until(() => child.exitCode !== null || lines().includes(`${child.pid} ready`));
  return kill;
}

/** What became of it, read from the lines in their order. */
function history(lines: string[]) {
  const events = lines
    .map((line) => line.split(' '))
    .map(([pid, what, which]) => ({ pid: pid!, what: what!, which: which! }));
  const lastSent = Math.max(
    -1,
    ...events.filter(({ what }) => what === 'send').map(({ which }) => Number(which)),
  );
  return { events, lastSent };
}

/** Opens the store once more, sees that nothing was lost or doubled, and works off what is left. */
async function audit(place: Place, lines: string[]): Promise<void> {
  const { events } = history(lines);
  const { store } = await openTestStore(place);
  const accepted = new Map<string, number>();
  for (const [at, { what, which }] of events.entries()) if (what === 'new') accepted.set(which, at);
  expect(events.filter(({ what }) => what === 'new')).toHaveLength(accepted.size);
  for (const id of accepted.keys())
    expect(await store.deliveries.accept({ id: `d${id}`, event: 'push' }, [])).toBe('known');

  const left = new Set<string>();
  store.queue.work('judge', async ({ data }) => void left.add(data.of));
  await until(async () => Object.keys((await store.health()).kinds).length === 0);
  // Of each key, the last run to its end began after the last delivery was sent, or is among what was left.
  for (const [id, at] of accepted) {
    const key = `k${Number(id) % keys}`;
    const sent = events.slice(0, at).findLastIndex((event) => event.what === 'send' && event.which === id);
    const began = events.findLastIndex(
      ({ pid, what, which }, at) =>
        what === 'begin' &&
        which === key &&
        events.slice(at).some((end) => end.pid === pid && end.what === 'end' && end.which === key),
    );
    expect(left.has(key) || began > sent, `delivery ${id}`).toBe(true);
  }
  expect((await store.health()).deadLetters).toBe(0);
}

test('a process that is killed again and again loses nothing and doubles nothing', {
  timeout: 120_000,
}, async () => {
  const { place, lines, start } = await crashable(25);
  for (let round = 0; round < 6; round++) {
    const kill = await start(history(lines()).lastSent + 1);
    await wait(20 + Math.random() * 600);
    await kill();
  }
  expect(history(lines()).lastSent).toBeGreaterThan(20);
  await audit(place, lines());
});

test('what was running when its process was killed runs again within seconds', {
  timeout: 60_000,
}, async () => {
  const { place, lines, start } = await crashable(1e6);
  const kill = await start(0);
  await until(() => lines().filter((line) => line.includes('begin')).length >= 4);
  await kill();
  const { store } = await openTestStore(place);
  const opened = performance.now();
  const again: string[] = [];
  const begun = lines()
    .filter((line) => line.includes('begin'))
    .map((line) => line.split(' ')[2]!);
  store.queue.work('judge', async ({ data }) => void again.push(data.of));
  await until(() => begun.every((key) => again.includes(key)));
  expect(performance.now() - opened).toBeLessThan(isShared ? 15_000 : 2000);
});

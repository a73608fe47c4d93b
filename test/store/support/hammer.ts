import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Store } from '../../../src/store/index.ts';
import type { TestJob } from './store.ts';
import { until } from './until.ts';

const keys = ['a', 'b', 'c'];

/**
 * Sends jobs for a few keys at odd moments, from any of the stores, while all of them run them and some runs fail. No key
 * may be worked on twice at once, and after each sending a run of its key must begin.
 */
export async function hammer(stores: readonly Store<TestJob>[]): Promise<void> {
  const sent = new Map<string, number>();
  const began = new Map<string, number>();
  const running = new Set<string>();
  const twice: string[] = [];
  const ran = stores.map(() => 0);
  let tick = 0;
  for (const [i, { queue }] of stores.entries())
    queue.work('judge', async ({ data: { of } }) => {
      began.set(of, ++tick);
      if (running.has(of)) twice.push(of);
      running.add(of);
      await wait(Math.random() * 12);
      running.delete(of);
      ran[i]!++;
      if (Math.random() < 0.2) throw new Error('now and then it fails');
    });
  await Promise.all(
    keys.map(async (key) => {
      for (let i = 0; i < 60; i++) {
        sent.set(key, ++tick);
        await stores[i % stores.length]!.queue.send([{ kind: 'judge', key, data: { of: key } }]);
        await wait(Math.random() * 8);
      }
    }),
  );
  await until(async () => running.size === 0 && Object.keys((await stores[0]!.health()).kinds).length === 0);
  expect(twice).toEqual([]);
  for (const key of keys) expect(began.get(key)).toBeGreaterThan(sent.get(key)!);
  for (const count of ran) expect(count).toBeGreaterThan(0);
}

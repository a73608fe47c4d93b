/**
 * A process of its own that takes deliveries and runs their jobs, to be killed. Notes in the journal what it does, each
 * line with its process id: `send <delivery>` before a delivery is accepted and `new <delivery>` or `known <delivery>`
 * after, `begin <key>` and `end <key>` around each run. Begins at the delivery that it is told, with the three before it.
 */
import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore, type Place } from '../../../src/store/index.ts';
import { kinds, type TestJob } from './store.ts';

interface Task {
  place: Place;
  log: string;
  from: number;
  keys: number;
  /** How long a run takes, in milliseconds. */
  runMs: number;
}

const { place, log, from, keys, runMs } = JSON.parse(process.argv[2]!) as Task;
const note = (what: string) => appendFileSync(log, `${process.pid} ${what}\n`);
const trouble = (what: string, error?: unknown) => note(`trouble ${what} ${error}`);
const store = await openStore<TestJob>(place, { kinds, trouble });
store.queue.work('judge', async ({ data: { of } }) => {
  note(`begin ${of}`);
  await wait(runMs);
  note(`end ${of}`);
});
note('ready');
for (let i = Math.max(0, from - 3); ; i++) {
  const key = `k${i % keys}`;
  note(`send ${i}`);
  const answer = await store.deliveries.accept({ id: `d${i}`, event: 'push' }, [
    { kind: 'judge', key, data: { of: key } },
  ]);
  note(`${answer} ${i}`);
  await wait(3);
}

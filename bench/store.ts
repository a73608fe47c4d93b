/**
 * `npm run bench:store -- [--url URL] [--rate 200] [--seconds 20]`: what the store bears on this machine. Deliveries come at a
 * fixed rate, whether or not the ones before were answered, while their jobs run; then a backlog is worked off.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Job, openStore, type Store } from '../src/store/index.ts';
import { machine } from './machine.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    backlog: { type: 'string', default: '2000' },
  },
});
type BenchJob = Job<'judge', { pull: number }>;

const folder = await mkdtemp(join(tmpdir(), 'otesse-guard-bench-'));
const store = await openStore<BenchJob>(values.url ? { url: values.url } : { folder }, {
  kinds: {
    judge: { policy: 'latest', concurrency: 8, timeout: 60, retry: { limit: 5, delay: 2, longest: 60 } },
  },
  trouble: (what, error) => console.error(what, error),
});
try {
  console.log(await machine());
  await accepting(store, Number(values.rate), Number(values.seconds));
  await draining(store, Number(values.backlog));
} finally {
  await store.close();
  await rm(folder, { recursive: true, force: true });
}

/** As many pull requests as deliveries in two seconds; each run waits as long as a short answer of GitHub takes. */
async function accepting(store: Store<BenchJob>, rate: number, seconds: number): Promise<void> {
  let ran = 0;
  let delay = 20;
  store.queue.work('judge', async () => {
    if (delay > 0) await wait(delay);
    ran++;
  });
  const times: number[] = [];
  const answers: Promise<unknown>[] = [];
  const run = `${Date.now()}`;
  const began = performance.now();
  for (let i = 0; i < rate * seconds; i++) {
    const due = began + (i * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    const pull = i % (rate * 2);
    answers.push(
      store.deliveries
        .accept({ id: `${run}-${i}`, event: 'pull_request' }, [
          { kind: 'judge', key: `${pull}`, data: { pull } },
        ])
        // From when it was due: a sender does not wait for this process to have time for it.
        .then(() => times.push(performance.now() - due)),
    );
  }
  await Promise.all(answers);
  const took = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (part: number) => `${times[Math.floor(times.length * part)]!.toFixed(1)} ms`;
  console.log(
    `accepted ${(times.length / took).toFixed(0)}/s: p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${times.at(-1)!.toFixed(1)} ms`,
  );
  console.log(`meanwhile ${(ran / took).toFixed(0)} jobs/s were run`);
  delay = 0;
  while (Object.keys((await store.health()).kinds).length > 0) await wait(20);
}

async function draining(store: Store<BenchJob>, jobs: number): Promise<void> {
  const began = performance.now();
  await store.queue.send(
    Array.from({ length: jobs }, (_, i) => ({ kind: 'judge' as const, key: `b${i}`, data: { pull: i } })),
  );
  while (Object.keys((await store.health()).kinds).length > 0) await wait(50);
  const took = (performance.now() - began) / 1000;
  console.log(`a backlog of ${jobs} was worked off at ${(jobs / took).toFixed(0)} jobs/s`);
}

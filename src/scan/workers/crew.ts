import module from 'node:module';
import { dirname } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { workerThreads } from '../../model/index.ts';
import { Inspector, merge, type Setup, type Tally } from '../inspection/index.ts';
import { helpersWanted, type JobState, mostHelpers } from './helpers-wanted.ts';
import { type Job, work } from './job.ts';
import { newShares, type Order, type Shares } from './order.ts';

/** Called now and then with the items done and their number. */
export type Progress = (done: number, of: number) => void;

/** The threads that do a job, this one among them. Others are asked for help while the job shows that it takes long. */
export class Crew {
  readonly #setup: Setup;
  readonly #wanted: (state: JobState) => number;
  readonly #helpers: Helper[] = [];
  #inspector: Promise<Inspector> | undefined;

  /** @param wanted how many helpers a job in this state deserves */
  constructor(setup: Setup, wanted = helpersWanted) {
    this.#setup = setup;
    this.#wanted = wanted;
  }

  /**
   * Gets this thread ready while the job is still being put together, and helpers where its kind and about how many items
   * it will have say already that they pay.
   */
  prepare(foreseen?: Pick<JobState, 'kind' | 'of'>): void {
    this.inspector();
    if (!foreseen) return;
    const wanted = Math.min(this.#wanted({ ...foreseen, done: 0, ms: 0 }), mostHelpers);
    while (this.#helpers.length < wanted) this.#helpers.push(startHelper(this.#setup));
  }

  /** This thread's. */
  inspector(): Promise<Inspector> {
    return (this.#inspector ??= Inspector.create(this.#setup));
  }

  async work(job: Job, onProgress: Progress = () => undefined): Promise<Tally> {
    this.prepare();
    const shares = newShares(mostHelpers);
    const started = performance.now();
    const enlist = (done: number): void => {
      const state = { kind: job.kind, done, of: job.items.length, ms: performance.now() - started };
      const wanted = Math.min(this.#wanted(state), mostHelpers);
      while (this.#helpers.length < wanted) this.#enlist(job, shares);
    };
    for (const [seat, helper] of this.#helpers.entries()) order(helper, { job, shares, seat });
    enlist(0);
    const tally = await work(job, await this.inspector(), shares.taken, () => {
      const done = Math.min(Atomics.load(shares.taken, 0), job.items.length);
      enlist(done);
      onProgress(done, job.items.length);
    });
    for (const [seat, helper] of this.#helpers.entries()) {
      // Nothing is left for one that is still getting ready.
      if (Atomics.load(shares.begun, seat) === 1) merge(tally, await helper.tally);
    }
    return tally;
  }

  #enlist(job: Job, shares: Shares): void {
    const helper = startHelper(this.#setup);
    const seat = this.#helpers.push(helper) - 1;
    order(helper, { job, shares, seat });
  }

  /** Ends the threads, whatever they do. */
  async dismiss(): Promise<void> {
    await Promise.all(this.#helpers.map(({ worker }) => worker.terminate()));
  }
}

/** What a helper's thread needs to get ready. */
export interface Start {
  setup: Setup;
  /** Where compiled code is kept for the next run; absent where none is. */
  compileCache: string | undefined;
}

/** The folder that the compile cache was made in: Node makes one for its version in there. */
function compileCache(): string | undefined {
  const folder = module.getCompileCacheDir?.();
  return folder === undefined ? undefined : dirname(folder);
}

interface Helper {
  worker: Worker;
  /** What it has counted, once it has had its order. */
  tally: Promise<Tally>;
}

function order({ worker }: Helper, given: Order): void {
  worker.postMessage(given);
}

function startHelper(setup: Setup): Helper {
  // Beside the sources lies a TypeScript file, beside the bundle a JavaScript one.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const { Worker } = workerThreads();
  const worker = new Worker(new URL(`./worker.${extension}`, import.meta.url), {
    workerData: { setup, compileCache: compileCache() } satisfies Start,
  });
  const tally = new Promise<Tally>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`a worker thread ended with code ${code} before its work was done`)),
    );
  });
  tally.catch(() => undefined); // awaited only if the helper is needed; must not count as unhandled before that
  return { worker, tally };
}

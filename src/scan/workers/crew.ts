import module from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Inspector, merge, type Setup, type Tally } from '../inspection/index.ts';
import { type Job, work } from './job.ts';
import { newShares, type Order } from './order.ts';

/** Called now and then with the items done and their number. */
export type Progress = (done: number, of: number) => void;

/** Below so many items a thread takes longer to start than it saves. */
const worthAThread = { files: 400, blobs: 2 };
const mostThreads = 8;

/** The threads that do a job, this one among them. They can get ready while the job is still being put together. */
export class Crew {
  readonly #setup: Setup;
  readonly #helpers: Helper[] = [];
  #inspector: Promise<Inspector> | undefined;

  constructor(setup: Setup) {
    this.#setup = setup;
  }

  /** Starts as many threads as pay for a job of about so many items, and gets this one ready. */
  prepare(kind: Job['kind'], items: number): void {
    const wanted = Math.min(Math.floor(items / worthAThread[kind]), availableParallelism() - 1, mostThreads);
    while (this.#helpers.length < wanted) this.#helpers.push(startHelper(this.#setup));
    this.#inspector ??= Inspector.create(this.#setup);
  }

  async work(job: Job, onProgress: Progress = () => undefined): Promise<Tally> {
    this.prepare(job.kind, job.items.length);
    const shares = newShares(this.#helpers.length);
    this.#helpers.forEach(({ worker }, seat) => {
      worker.postMessage({ job, shares, seat } satisfies Order);
    });
    const tally = await work(job, await this.#inspector!, shares.taken, () => {
      onProgress(Math.min(Atomics.load(shares.taken, 0), job.items.length), job.items.length);
    });
    for (const [seat, helper] of this.#helpers.entries()) {
      // Nothing is left for one that is still getting ready.
      if (Atomics.load(shares.begun, seat) === 1) merge(tally, await helper.tally);
    }
    return tally;
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

function startHelper(setup: Setup): Helper {
  // Beside the sources lies a TypeScript file, beside the bundle a JavaScript one.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
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

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Inspector, merge, type Tally } from '../inspection/index.ts';
import { type Job, work } from './job.ts';

/** Called now and then with the items done and their number. */
export type Progress = (done: number, of: number) => void;

/** Below so many items a thread takes longer to start than it saves. */
const worthAThread = { files: 400, objects: 2 };
const mostThreads = 8;

/** Does a job on as many threads as pay, this one among them. */
export async function runJob(job: Job, onProgress: Progress = () => undefined): Promise<Tally> {
  const shared = new SharedArrayBuffer(4);
  const taken = new Int32Array(shared);
  const wanted = Math.floor(job.items.length / worthAThread[job.kind]);
  const helpers = Array.from({ length: Math.min(wanted, availableParallelism() - 1, mostThreads) }, () =>
    help(job, shared),
  );
  const own = work(job, await Inspector.create(job.setup), taken, () => {
    onProgress(Math.min(Atomics.load(taken, 0), job.items.length), job.items.length);
  });
  const [tally, ...others] = await Promise.all([own, ...helpers]);
  for (const other of others) merge(tally!, other);
  return tally!;
}

function help(job: Job, shared: SharedArrayBuffer): Promise<Tally> {
  // Beside the sources lies a TypeScript file, beside the bundle a JavaScript one.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./worker.${extension}`, import.meta.url), {
    workerData: { job, shared },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`a worker thread ended with code ${code} before its work was done`)),
    );
  });
}

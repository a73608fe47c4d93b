import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { Inspector, type Setup } from '../inspection/index.ts';
import { work } from './job.ts';
import type { Order } from './order.ts';

/** A worker thread's part: gets ready, takes its share of the job that it is told and sends back what it has counted. */
export async function help(setup: Setup): Promise<void> {
  const ordered = once(parentPort!, 'message');
  const inspector = await Inspector.create(setup);
  const [{ job, shares, seat }] = (await ordered) as [Order];
  Atomics.store(shares.begun, seat, 1);
  parentPort!.postMessage(await work(job, inspector, shares.taken));
}

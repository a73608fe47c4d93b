/** Entry of a worker thread: gets ready, takes its share of a job and sends back what it has counted. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { Inspector, type Setup } from '../inspection/index.ts';
import { work } from './job.ts';
import type { Order } from './order.ts';

const ordered = once(parentPort!, 'message');
const inspector = await Inspector.create(workerData as Setup);
const [{ job, shares, seat }] = (await ordered) as [Order];
Atomics.store(shares.begun, seat, 1);
parentPort!.postMessage(await work(job, inspector, shares.taken));

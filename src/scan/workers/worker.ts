/** Entry of a worker thread: takes its share of a job and sends back what it has counted. */
import { parentPort, workerData } from 'node:worker_threads';
import { Inspector } from '../inspection/index.ts';
import { type Job, work } from './job.ts';

const { job, shared } = workerData as { job: Job; shared: SharedArrayBuffer };
parentPort!.postMessage(await work(job, await Inspector.create(job.setup), new Int32Array(shared)));

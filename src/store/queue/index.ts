/** Work to be done: taken once, given back when its process ends, tried again when it fails. On pg-boss. */
export { type Handler, type Job, PutOff, type Run } from './job.ts';
export type { Kind } from './kind.ts';
export { openQueue, type Queue } from './queue.ts';

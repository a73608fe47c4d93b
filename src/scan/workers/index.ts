/** Uses all cores: a job's items are shared out among threads. */
export type { Job } from './job.ts';
export { type Progress, runJob } from './pool.ts';

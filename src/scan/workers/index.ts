/** Uses all cores: a job's items are shared out among threads. */
export { Crew, type Progress } from './crew.ts';
export type { Job } from './job.ts';

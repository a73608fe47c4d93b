/** Uses all cores: a job's items are shared out among threads. */
import type { Tally } from '../inspection/index.ts';
import { Crew, type Progress } from './crew.ts';
import type { Job } from './job.ts';

/** Does a job on as many threads as pay. */
export async function runJob(job: Job, onProgress?: Progress): Promise<Tally> {
  const crew = new Crew(job.setup);
  try {
    return await crew.work(job, onProgress);
  } finally {
    await crew.dismiss();
  }
}

export { Crew, type Progress } from './crew.ts';
export type { Job } from './job.ts';

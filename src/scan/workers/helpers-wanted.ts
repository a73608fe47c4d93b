import { availableParallelism } from 'node:os';
import type { Job } from './job.ts';

/** How far a job is. */
export interface JobState {
  kind: Job['kind'];
  /** Items that are taken, and their number. */
  done: number;
  of: number;
  /** Milliseconds since it began. */
  ms: number;
}

export const mostHelpers = 8;

/** Until then a job of files has shown little of its pace: code runs slowly at first. */
const warmUp = 100;
/**
 * A helper needs about so many milliseconds of a processor to start and to warm up: what takes this thread less time
 * than that is done before it pays.
 */
const costOfHelper = 250;

/** How many threads beside the first pay for what is left of a job. */
export function helpersWanted({ kind, done, of, ms }: JobState): number {
  const spare = Math.min(availableParallelism() - 1, mostHelpers);
  // A share of objects is the work of many files.
  if (kind === 'objects') return Math.min(Math.floor(of / 2), spare);
  if (ms < warmUp || done === 0) return 0;
  const left = (ms / done) * (of - done);
  return Math.min(Math.floor(left / costOfHelper), spare);
}

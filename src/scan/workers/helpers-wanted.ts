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
  // A share of objects is the work of many files.
  if (kind === 'objects') return upToSpare(of / 2);
  if (ms < warmUp || done === 0) return 0;
  const left = (ms / done) * (of - done);
  return upToSpare(left / costOfHelper);
}

/** Counting the processors takes as long as looking at a file: it is left until a helper would pay. */
function upToSpare(wanted: number): number {
  return wanted < 1 ? 0 : Math.min(Math.floor(wanted), availableParallelism() - 1, mostHelpers);
}

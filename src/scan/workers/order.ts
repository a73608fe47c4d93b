import type { Job } from './job.ts';

/** What a helper is told, once it is known. */
export interface Order {
  job: Job;
  shares: Shares;
  /** The helper's place in `shares.begun`. */
  seat: number;
}

/** Memory that all who work on a job share. */
export interface Shares {
  /** How many items are taken. */
  taken: Int32Array;
  /** By helper: 1 once it has begun to take. */
  begun: Int32Array;
}

export function newShares(helpers: number): Shares {
  return { taken: sharedInt32s(1), begun: sharedInt32s(helpers) };
}

function sharedInt32s(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

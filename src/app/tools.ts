import type { Logger } from 'pino';
import type { AppConnection } from '../github/index.ts';
import type { Store } from '../store/index.ts';
import type { Self } from './events/index.ts';
import type { Job } from './jobs/job.ts';

/** What every job works with. */
export interface Tools {
  store: Store<Job>;
  github: AppConnection;
  /** Who we are at GitHub. */
  self: Self;
  /** Seals what our comments carry; the same as long as the App's private key is. 32 bytes. */
  sealKey: Uint8Array;
  log: Logger;
  now: () => Date;
  wait: (seconds: number) => Promise<unknown>;
}

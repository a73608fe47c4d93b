import type { Kind } from '../../store/index.ts';
import type { JobKind } from './job.ts';

/** A second, then two, four, … up to ten minutes: what GitHub does not give now it gives later. */
const retry = { limit: 12, delay: 1, longest: 600 };
const scan: Kind = { policy: 'latest', concurrency: 8, timeout: 600, retry };

/**
 * How each kind is run. Those that look at what is there now need not run twice; people wait for what they have asked
 * for, so texts have turns of their own.
 */
export const kinds: Readonly<Record<JobKind, Kind>> = {
  'judge-pull': scan,
  'judge-range': { ...scan, concurrency: 2 },
  'judge-commit': { ...scan, concurrency: 2, timeout: 120 },
  'follow-run': { ...scan, concurrency: 2, timeout: 120 },
  'press-button': { policy: 'each', concurrency: 2, timeout: 120, retry },
  'read-text': { policy: 'latest', concurrency: 4, timeout: 120, retry },
  redeliver: { policy: 'latest', concurrency: 1, timeout: 600, retry: { ...retry, limit: 3 } },
};

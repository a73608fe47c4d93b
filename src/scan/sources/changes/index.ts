/** Sources: what a change brings (the index, a range of commits), set against what was there before. */
import type { Tally } from '../../inspection/index.ts';
import type { CommitRange, Difference } from './change.ts';
import { inspectDifference } from './difference.ts';
import type { Looking } from './looking.ts';
import { inspectRange } from './range.ts';

export type { CommitRange, Difference, Naming } from './change.ts';

/** The keys that a change brings. */
export function inspectChange(
  change: Difference | CommitRange,
  ignore: readonly string[],
  looking: Looking,
): Promise<Tally> {
  return 'commits' in change
    ? inspectRange(change, ignore, looking)
    : inspectDifference(change, ignore, looking);
}

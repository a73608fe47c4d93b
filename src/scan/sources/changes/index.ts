/** Sources: what a change brings (the index, a range of commits), set against what was there before. */
import type { Setup, Tally } from '../../inspection/index.ts';
import type { CommitRange, Difference } from './change.ts';
import { inspectDifference } from './difference.ts';
import { inspectRange } from './range.ts';

export type { CommitRange, Difference, Naming } from './change.ts';

/** The keys that a change brings. */
export function inspectChange(
  change: Difference | CommitRange,
  ignore: readonly string[],
  setup: Setup,
): Promise<Tally> {
  return 'commits' in change ? inspectRange(change, ignore, setup) : inspectDifference(change, ignore, setup);
}

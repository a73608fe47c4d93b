/** The facts of a report in plain words, the same in every format: verdict, counts, what was not read. */

export { adviceOn, type RuleLookup, type RuleOptions } from './advice.ts';
export { bytes, count, duration } from './amounts.ts';
export { worstFirst } from './order.ts';
export { severityCounts } from './severity-counts.ts';
export { type SkipGroup, skipGroups } from './skips.ts';
export { suppressedBy } from './suppressed-by.ts';
export { isPartial, type Outcome, type Verdict, verdictOn } from './verdict.ts';

/**
 * The conversation of a pull request: what stands there (`readPull`), what should (`Wanted`), and the way from one to the
 * other (`plan`, which `converse` carries out, again where an outcome is not known). All that is said carries a marker.
 */

export { type Answer, answer, answerId } from './answer.ts';
export type { Result } from './carry-out.ts';
export { carryOut } from './carry-out.ts';
export { beginCheck } from './check-run.ts';
export { type ConverseOptions, converse } from './converse.ts';
export { Diff, type DiffFile } from './diff.ts';
export { type Ignore, readIgnores, sealIgnores } from './ignores.ts';
export { type CommentState, textLimit, withoutMarker } from './marker.ts';
export { plan } from './plan.ts';
export { checkName } from './query.ts';
export { type ReadPull, readPull } from './read-pull.ts';
export type { SealedFor } from './seal.ts';
export type { Pull, Remark, Standing, StandingCheck, StandingFinding } from './standing.ts';
export { readRuns, standingChecks } from './standing-checks.ts';
export type { Step, Where } from './steps.ts';
export type {
  CheckAction,
  CheckAnnotation,
  Settled,
  Spot,
  Wanted,
  WantedCheck,
  WantedFinding,
} from './wanted.ts';

/** The words of the house: findings, secrets, severities, reports. */

export { append } from './append.ts';
export { crypto, workerThreads, zlib } from './builtins.ts';
export * from './code/index.ts';
export {
  type Category,
  categories,
  type Finding,
  type Frame,
  type FrameLine,
  isRemoved,
  type Place,
  removedLater,
} from './finding.ts';
export { codeFingerprint, valueFingerprint } from './fingerprint.ts';
export {
  clash,
  type Edit,
  type Fix,
  type Hunk,
  inOrder,
  merged,
  type TextEdit,
  withEdits,
} from './fix.ts';
export { groupBy } from './group-by.ts';
export * from './ir/index.ts';
export {
  type Coverage,
  isShortfall,
  type Note,
  type Report,
  type Skip,
  type SkipReason,
  type Stats,
  type Suppressed,
  skipReasons,
} from './report.ts';
export { Secret, type Visible } from './secret.ts';
export {
  bySeverity,
  type Confidence,
  confidences,
  fails,
  type Severity,
  severities,
  type Threshold,
  thresholds,
  weaker,
} from './severity.ts';
export { SlowHashes } from './slow-hash.ts';
export { version } from './version.ts';

/** What a team has decided not to hear of: allow comments, baselines, ignore files, settings of rules. */
export type { AllowComment } from './allow-comment.ts';
export { parseBaseline, writeBaseline } from './baseline.ts';
export { findAllowComments } from './find-allow-comments.ts';
export { parseGitleaksIgnore } from './gitleaks-ignore.ts';
export type { KnownFindings } from './matches.ts';
export { type Suppression, type SuppressOptions, suppress } from './suppress.ts';

/** What a team has decided not to hear of: allow comments, baselines, ignore files, settings of rules. */
export type { AllowComment } from './allow-comment.ts';
export { findAllowComments } from './find-allow-comments.ts';
export type { KnownFindings } from './matches.ts';
export { type Suppression, type SuppressOptions, suppress } from './suppress.ts';
export { unknownRules, unmetRules } from './unmet.ts';

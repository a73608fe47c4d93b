/** The guidance for integrators, line by line: what a scan and the config say of each, and how that is shown. */
export { expiredItems } from './attested.ts';
export { renderScorecardBadge } from './badge.ts';
export { renderScorecardJson } from './render-json.ts';
export { renderScorecardMarkdown, scorecardSection } from './render-markdown.ts';
export { renderScorecardText } from './render-text.ts';
export { type ScorecardInput, scorecardOf } from './score.ts';
export { type Scorecard, statusCounts } from './scorecard.ts';
export { scoreSentence } from './wording.ts';

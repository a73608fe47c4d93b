/** A rule as a page of the documentation, as its index, and at the terminal. */

export { controlGroups } from './controls.ts';
export { ruleHelp } from './help.ts';
export { renderRuleIndex } from './rule-index.ts';
export { renderRulePage } from './rule-page.ts';
export { type RuleTextOptions, renderRuleList, renderRuleText } from './rule-text.ts';

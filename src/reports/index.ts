/** Every text that a person or a tool reads, as functions of a report: terminal, JSON, SARIF, Markdown, rule pages. */
export {
  type Annotation,
  type AnnotationLevel,
  type AnnotationLimits,
  annotations,
} from './annotations.ts';
export { renderJson } from './json.ts';
export { type MarkdownOptions, renderJobSummary, renderMarkdown } from './markdown/index.ts';
export {
  type RuleTextOptions,
  renderRuleIndex,
  renderRuleList,
  renderRulePage,
  renderRuleText,
} from './rule-page/index.ts';
export { renderSarif, type SarifOptions } from './sarif/index.ts';
export { renderText, type TextOptions } from './text/index.ts';
export { type RuleLookup, type RuleOptions, type Verdict, verdictOn } from './wording/index.ts';

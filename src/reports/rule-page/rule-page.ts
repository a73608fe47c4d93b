import type { Confidence } from '../../model/index.ts';
import type { Rule } from '../../rules/index.ts';
import { vendorName } from '../../vendors/index.ts';
import { fenced } from '../escape/index.ts';
import { codeExamples, readable } from './example.ts';
import { ruleHelp } from './help.ts';

const certainty: Record<Confidence, string> = {
  high: 'high',
  medium: 'medium',
  low: 'low (advice: never fails a check)',
};

/** docs/rules/<id>.md */
export function renderRulePage(rule: Rule): string {
  const facts = [
    `**Severity:** ${rule.severity}`,
    `**Confidence:** ${certainty[rule.confidence]}`,
    ...(rule.vendor === null ? [] : [`**Vendor:** ${vendorName(rule.vendor)}`]),
  ];
  const sections = [
    `# ${rule.title}`,
    `\`${rule.id}\``,
    facts.join(' · '),
    ...ruleHelp({ why: rule.why, fix: rule.fix, references: [], cwe: [] }, 2),
    ...examples('Reported', rule.bad),
    ...examples('Not reported', rule.good),
    ...inCode(rule),
    ...ruleHelp({ ...rule, why: '', fix: [] }, 2),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** In one block, since most examples are one line; those of several lines are set apart. */
function examples(heading: string, list: readonly string[]): string[] {
  if (list.length === 0) return [];
  const separator = list.some((example) => example.includes('\n')) ? '\n\n' : '\n';
  return [`## ${heading}`, fenced(list.map(readable).join(separator))];
}

function inCode(rule: Rule): string[] {
  return codeExamples(rule).flatMap(({ language, title, path, bad, good }) => [
    `## ${title}`,
    `Reported, as \`${path}\`:`,
    fenced(bad.trimEnd(), language),
    'Not reported:',
    fenced(good.trimEnd(), language),
  ]);
}

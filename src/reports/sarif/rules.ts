import { bySeverity, type Finding, type Severity } from '../../model/index.ts';
import type { Rule } from '../../rules/index.ts';
import { controlGroups, ruleHelp } from '../rule-page/index.ts';
import { adviceOn, type RuleOptions } from '../wording/index.ts';

export const levels = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const;

/** GitHub reads over 9.0 as critical, from 7.0 as high, from 4.0 as medium, below as low. */
const scores: Record<Severity, string> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' };

/** GitHub's limit for descriptions. */
const longest = 1_024;

/**
 * Descriptors of every rule that ran, found or not, so that two files of one version differ in results alone; and of
 * those that a finding names besides. A severity that the team has set shows in the findings and counts.
 */
export function ruleDescriptors(
  rules: readonly Rule[],
  findings: readonly Finding[],
  options: RuleOptions,
): object[] {
  return ruleIds(rules, findings).map((id) => {
    const advice = adviceOn(id, options);
    const found = findings.filter((finding) => finding.rule === id).map(({ severity }) => severity);
    const severity = found.sort(bySeverity)[0] ?? advice.severity;
    const help = ruleHelp(advice, 2).join('\n\n');
    return {
      id,
      name: id,
      shortDescription: { text: advice.title.slice(0, longest) },
      fullDescription: { text: (advice.why || advice.title).slice(0, longest) },
      help: { text: plain(advice), markdown: help === '' ? advice.title : help },
      ...(advice.references[0] !== undefined && { helpUri: advice.references[0] }),
      defaultConfiguration: { level: advice.confidence === 'low' ? 'note' : levels[severity] },
      properties: {
        tags: [
          'security',
          ...advice.cwe.map((number) => `external/cwe/cwe-${String(number).padStart(3, '0')}`),
          ...controlGroups(advice).flatMap(({ key, ids }) =>
            ids.map((control) => `external/${key}/${tagOf(control)}`),
          ),
        ],
        precision: advice.confidence,
        'security-severity': scores[severity],
      },
    };
  });
}

/** `A08:2021` as `a08-2021`, `32(1)(a)` as `32-1-a`. */
const tagOf = (id: string): string =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/-$/, '');

/** The ids in the order of the descriptors. */
export function ruleIds(rules: readonly Rule[], findings: readonly Finding[]): string[] {
  return [...new Set([...rules.map(({ id }) => id), ...findings.map(({ rule }) => rule)])];
}

function plain({ title, why, fix, references }: Pick<Rule, 'title' | 'why' | 'fix' | 'references'>): string {
  const steps = fix.map((step, i) => `${i + 1}. ${step}`);
  return [why || title, ...steps, ...references].join('\n');
}

import type { Rule } from '../../rules/index.ts';
import { vendorName } from '../../vendors/index.ts';
import { paletteOf } from '../text/palette.ts';
import { listRow, row, stepsRow } from '../text/row.ts';
import { controlGroups } from './controls.ts';
import { codeExamples, readable } from './example.ts';
import { categoryTitles, ruleGroups } from './groups.ts';

export interface RuleTextOptions {
  color: boolean;
  width: number;
}

const labels = { owasp: 'OWASP', pci: 'PCI DSS', soc2: 'SOC 2', gdpr: 'GDPR', ccpa: 'CCPA' } as const;

/** One rule at the terminal. */
export function renderRuleText(rule: Rule, { color, width }: RuleTextOptions): string {
  const palette = paletteOf(color);
  const vendor = rule.vendor === null ? '' : ` · ${vendorName(rule.vendor)}`;
  const example = (text: string) =>
    readable(text)
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n');
  const examples = (heading: string, list: readonly string[]) =>
    list.length === 0 ? [] : ['', `  ${palette.faint(heading)}`, ...list.map(example)];
  return `${[
    `${palette.severity[rule.severity](rule.severity)} ${palette.strong(rule.title)}`,
    `  ${palette.faint(`${rule.id} · confidence ${rule.confidence}${vendor}`)}`,
    '',
    ...row('Why', rule.why, width, palette),
    ...stepsRow('Fix', rule.fix, width, palette),
    ...listRow('Links', rule.references, width, palette),
    ...row('CWE', rule.cwe.join(', '), width, palette),
    ...controlGroups(rule).flatMap(({ key, ids }) => row(labels[key], ids.join(', '), width, palette)),
    ...examples('Reported', rule.bad),
    ...examples('Not reported', rule.good),
    ...codeExamples(rule)
      .slice(0, 1)
      .flatMap(({ title, bad, good }) => [
        ...examples(`Reported (${title})`, [bad.trimEnd()]),
        ...examples('Not reported', [good.trimEnd()]),
      ]),
  ].join('\n')}\n`;
}

/** Every rule at the terminal, one a line, under its category and vendor. */
export function renderRuleList(rules: readonly Rule[], { color }: Pick<RuleTextOptions, 'color'>): string {
  const palette = paletteOf(color);
  const longest = Math.max(0, ...rules.map(({ id }) => id.length));
  const blocks = ruleGroups(rules).map(({ category, vendor, rules: group }) =>
    [
      palette.strong(`${categoryTitles[category]} · ${vendor ?? 'every vendor'}`),
      ...group.map(
        ({ id, severity, title }) =>
          `  ${id.padEnd(longest)}  ${palette.severity[severity](severity.padEnd(8))}  ${palette.faint(title)}`,
      ),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

import type { Rule } from '../../rules/index.ts';
import { markdownText } from '../escape/index.ts';
import { count } from '../wording/index.ts';
import { categoryTitles, type RuleGroup, ruleGroups } from './groups.ts';

/** docs/rules/README.md: every rule, by category and vendor. */
export function renderRuleIndex(rules: readonly Rule[]): string {
  let category: string | null = null;
  const sections = ruleGroups(rules).flatMap((group) => {
    const heading = group.category === category ? [] : [`## ${categoryTitles[group.category]}`];
    category = group.category;
    return [...heading, `### ${group.vendor ?? 'Every vendor'}`, table(group)];
  });
  return `${['# Rules', `${count(rules.length, 'rule')}. \`otesse-guard rules <id>\` shows one at the terminal.`, ...sections].join('\n\n')}\n`;
}

function table({ rules }: RuleGroup): string {
  const rows = rules.map(
    ({ id, title, severity }) => `| [\`${id}\`](${id}.md) | ${markdownText(title)} | ${severity} |`,
  );
  return ['| Rule | What it finds | Severity |', '| --- | --- | --- |', ...rows].join('\n');
}

import type { Rule } from '../../rules/index.ts';
import { controlGroups } from './controls.ts';

type HelpTexts = Pick<Rule, 'why' | 'fix' | 'references' | 'cwe' | 'controls'>;

/** Why it matters, how to fix it and where to read on, as Markdown under headings of `level`. */
export function ruleHelp({ why, fix, references, cwe, ...rule }: HelpTexts, level: number): string[] {
  const heading = (text: string) => `${'#'.repeat(level)} ${text}`;
  const links = [...references.map((url) => `- <${url}>`), ...cwe.map((number) => `- ${cweLink(number)}`)];
  const controls = controlGroups(rule).map(({ name, url, ids }) => `- [${name}](${url}): ${ids.join(', ')}`);
  return [
    ...(why === '' ? [] : [heading('Why it matters'), why]),
    ...(fix.length === 0
      ? []
      : [heading('How to fix it'), fix.map((step, i) => `${i + 1}. ${step}`).join('\n')]),
    ...(controls.length === 0 ? [] : [heading('Standards'), controls.join('\n')]),
    ...(links.length === 0 ? [] : [heading('Read more'), links.join('\n')]),
  ];
}

function cweLink(number: number): string {
  return `[CWE-${number}](https://cwe.mitre.org/data/definitions/${number}.html)`;
}

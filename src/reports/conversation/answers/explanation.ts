import type { Rule } from '../../../rules/index.ts';
import { fenced, markdownText } from '../../escape/index.ts';
import { codeExamples } from '../../rule-page/example.ts';
import { ruleHelp } from '../../rule-page/help.ts';
import { folded } from '../comment/folded.ts';
import { weight } from '../comment/heading.ts';
import { cutText } from '../limit.ts';
import { ruleLink } from '../links.ts';

/** A rule, for who has met it in a comment: why, how to fix it, and wrong and right in every language that it speaks. */
export function explanation(rule: Rule): string {
  const examples = codeExamples(rule).map(({ title, language, bad, good }) =>
    folded(title, ['Wrong:', fenced(bad.trimEnd(), language), 'Right:', fenced(good.trimEnd(), language)]),
  );
  return cutText([
    `**${markdownText(rule.title)}** · ${weight(rule)} · ${ruleLink(rule.id)}`,
    ...ruleHelp(rule, 4),
    ...(examples.length > 0 ? ['#### Wrong and right', ...examples] : []),
  ]);
}

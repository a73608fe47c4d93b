import { expect, it } from 'vitest';
import { shown } from '../../scripts/demo/markdown.ts';

it.each([
  ['a comment that only programs read', '<!-- mark -->\n**Leaked**', ['Leaked']],
  ['details are folded, and those within them too', details('One', details('Two', 'deep')), ['▸ One']],
  ['a link is its text', 'See [`a_b`](https://example.com/x_y).', ['See a_b.']],
  ['entities and escapes are what they stand for', 'a&nbsp;b sk&#95;live \\*c\\*', ['a\u00a0b sk_live *c*']],
  ['an alert is a quote', '> [!CAUTION]\n> Revoke it.', ['┃ Revoke it.']],
  [
    'a list keeps its numbers below one another',
    '1. one two three four five six\n2. two',
    ['1. one two three four', '   five six', '2. two'],
  ],
  [
    'a suggestion is what the line would be',
    '```suggestion\n  if (a)\n```',
    ['Suggested change, one press to apply:', '+   if (a)'],
  ],
  ['lines end where they were ended', 'one\ntwo', ['one', 'two']],
])('%s', (_, markdown, lines) => {
  expect(shown(markdown, 22)).toEqual(lines);
});

function details(summary: string, text: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

import { markdownCode } from '../../escape/index.ts';

const commands: readonly [command: string, what: string][] = [
  [
    'ignore <fingerprint> <reason>',
    'Takes a finding out of the count. Who said so and why stands in the summary.',
  ],
  [
    'revoked <fingerprint>',
    'Records that a leaked key is out of use. Without a fingerprint where only one is open.',
  ],
  ['rescan', 'Looks at the pull request once more.'],
  ['explain <rule>', 'Says what a rule is about, with wrong and right.'],
  ['help', 'This.'],
];

export function helpAnswer(): string {
  const rows = commands.map(([command, what]) => `| ${markdownCode(`/guard ${command}`)} | ${what} |`);
  return [
    ['| Command | What it does |', '| --- | --- |', ...rows].join('\n'),
    'A line of a comment that begins so is a command, from people with write permission. Twelve digits of a fingerprint are enough; a comment about a finding ends with them.',
  ].join('\n\n');
}

import { sectionTitles } from '../src/reports/scorecard/wording.ts';
import { type GuidanceItem, guidance, sections, type Witness } from '../src/rules/guidance/index.ts';
import { ruleById } from '../src/rules/index.ts';

/** docs/scorecard-items.md: what the scorecard goes through, and what speaks for and against each item. */
export function scorecardItemsPage(): string {
  const tables = sections.map((section) =>
    [
      `## ${sectionTitles[section]}`,
      '',
      '| Item | Practice | Fails by | Shown by |',
      '| --- | --- | --- | --- |',
      ...guidance.filter((item) => item.section === section).map(row),
    ].join('\n'),
  );
  return `${[
    '# Items of the scorecard',
    'How they are judged: [scorecard.md](scorecard.md). A rule in italics is not built yet: its item stays open until it is,' +
      '\nunless it is attested. Every item can be attested.',
    ...tables,
  ].join('\n\n')}\n`;
}

function row(item: GuidanceItem): string {
  return `| \`${item.id}\` | ${item.title} | ${failsBy(item)} | ${shownBy(item)} |`;
}

const failing: Record<Witness, string | null> = {
  rotation: 'a key under `rotation.keys` that is older',
  environments: null,
  hook: 'a clone without it',
  workflow: 'a workflow that lets everything pass',
  origin: null,
};
const showing: Record<Witness, string> = {
  rotation: 'the days under `rotation.keys`',
  environments: 'two environments of each vendor under `rotation.keys`',
  hook: 'a hook here, or one that the team shares',
  workflow: 'a workflow that scans pull requests',
  origin: '`webhooks.origin-checked-by`',
};

function failsBy({ rules, category, witness }: GuidanceItem): string {
  const ways = [
    ...(category === undefined ? [] : [`every key that is found ([rules](rules/README.md#leaked-keys))`]),
    ...rules.map((id) => (ruleById(id) ? `[\`${id}\`](rules/${id}.md)` : `*${id}*`)),
    ...(witness === undefined ? [] : [failing[witness]].filter((way) => way !== null)),
  ];
  return ways.join(', ') || '–';
}

function shownBy({ silenceShows, witness }: GuidanceItem): string {
  const ways = [
    ...(silenceShows ? ['nothing found'] : []),
    ...(witness === undefined ? [] : [showing[witness]]),
  ];
  return ways.join(', ') || 'an attestation alone';
}

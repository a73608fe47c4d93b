import { sections } from '../../rules/guidance/index.ts';
import { markdownCode, markdownText, shortened } from '../escape/index.ts';
import { type BlobUrl, placeCell } from '../markdown/place.ts';
import type { Evidence, Scorecard, ScoredItem, Status } from './scorecard.ts';
import {
  coverageSentence,
  firstOf,
  placeOf,
  scoreSentence,
  sectionTitles,
  statusSentence,
} from './wording.ts';

export interface ScorecardMarkdownOptions {
  blobUrl?: BlobUrl | undefined;
}

const signs: Record<Status, string> = {
  pass: '✅ pass',
  fail: '❌ fail',
  attested: '✍️ attested',
  'not-applicable': '➖ n/a',
  unknown: '🟡 unknown',
};
const placesShown = 3;

/** The scorecard as a file or a comment. */
export function renderScorecardMarkdown(
  scorecard: Scorecard,
  options: ScorecardMarkdownOptions = {},
): string {
  return `${[
    '## Integration security scorecard',
    `**${scoreSentence(scorecard)}** ${statusSentence(scorecard)}`,
    table(scorecard, options),
    `${coverageSentence(scorecard, markdownText)} Otesse Guard, ${scorecard.date}.`,
  ].join('\n\n')}\n`;
}

/** The scorecard as a part of a job's summary, folded away. */
export function scorecardSection(scorecard: Scorecard, options: ScorecardMarkdownOptions = {}): string {
  return `${[
    `<details><summary>Scorecard: ${scoreSentence(scorecard)}</summary>`,
    `${statusSentence(scorecard)} ${coverageSentence(scorecard, markdownText)}`,
    table(scorecard, options),
    '</details>',
  ].join('\n\n')}\n`;
}

function table({ items }: Scorecard, options: ScorecardMarkdownOptions): string {
  const rows = sections.flatMap((section) => [
    `| **${sectionTitles[section]}** | | | |`,
    ...items.filter(({ item }) => item.section === section).map((scored) => row(scored, options)),
  ]);
  return ['| | Practice | Evidence | Next |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function row({ item, status, evidence, next }: ScoredItem, options: ScorecardMarkdownOptions): string {
  const { shown, more } = firstOf(evidence, placesShown);
  const cells = shown.map((one) => evidenceCell(one, options));
  const told = [...cells, ...(more > 0 ? [`and ${more.toLocaleString('en-US')} more`] : [])].join(
    shown.every(({ line }) => line !== null) ? ', ' : '; ',
  );
  // The next step is ours; code in it stays code.
  return `| ${[signs[status], markdownText(item.title), told, next ?? ''].join(' | ')} |`;
}

function evidenceCell({ text, path, line }: Evidence, { blobUrl }: ScorecardMarkdownOptions): string {
  if (path !== null && line !== null) return placeCell({ path, line }, null, blobUrl);
  const told = markdownText(shortened(text, 200));
  return path === null ? told : `${told} (${markdownCode(shortened(placeOf({ text, path, line })!, 160))})`;
}

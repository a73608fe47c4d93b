import type { Note, Skip, Suppressed } from '../../model/index.ts';
import { markdownCode, markdownText, printable, shortened } from '../escape/index.ts';
import { skipGroups, suppressedBy } from '../wording/index.ts';
import { type BlobUrl, placeCell } from './place.ts';

const pathsShown = 5;
const suppressedShown = 100;
const notesShown = 20;

/** What should have been read and was not, by reason; what nobody expects to be read as a number. */
export function unreadSection(skipped: readonly Skip[]): string[] {
  const groups = skipGroups(skipped);
  const lines = groups.map(({ words, shortfall, skips }) => {
    const amount = skips.length.toLocaleString('en-US');
    if (!shortfall) return `- ${words}: ${amount}`;
    const paths = skips.slice(0, pathsShown).map(({ path, detail }) => {
      const shown = markdownCode(shortened(printable(path), 160));
      return detail === undefined ? shown : `${shown} (${markdownText(shortened(detail, 300))})`;
    });
    const more = skips.length - paths.length;
    return `- ${words} (${amount}): ${paths.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-US')} more` : ''}`;
  });
  return lines.length === 0 ? [] : ['### Not read', lines.join('\n')];
}

/** What is silenced and by whom; what this very change silences comes first. */
export function suppressedSection(suppressed: readonly Suppressed[], blobUrl: BlobUrl | undefined): string[] {
  if (suppressed.length === 0) return [];
  const ordered = [...suppressed].sort((a, b) => Number(b.addedHere) - Number(a.addedHere));
  const rows = ordered.slice(0, suppressedShown).map((entry) => {
    const { finding, reason } = entry;
    const by = entry.addedHere ? `**${suppressedBy(entry)}**` : suppressedBy(entry);
    const cells = [
      markdownCode(finding.rule),
      placeCell(finding, finding.commit, blobUrl),
      by,
      markdownText(shortened(reason ?? '', 300)),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const more = suppressed.length - rows.length;
  return [
    '### Silenced',
    ['| Rule | Where | By | Reason |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ...(more > 0 ? [`And ${more.toLocaleString('en-US')} more.`] : []),
  ];
}

/** What the reader should know besides. */
export function notesSection(notes: readonly Note[], blobUrl: BlobUrl | undefined): string[] {
  if (notes.length === 0) return [];
  const lines = notes.slice(0, notesShown).map(({ path, line, text }) => {
    const place = path === null ? '' : `${placeCell({ path, line }, null, blobUrl)}: `;
    return `- ${place}${markdownText(shortened(text, 500))}`;
  });
  const more = notes.length - lines.length;
  return [
    '### Notes',
    [...lines, ...(more > 0 ? [`- and ${more.toLocaleString('en-US')} more`] : [])].join('\n'),
  ];
}

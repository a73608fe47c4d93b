import type { Finding } from '../../model/index.ts';
import { markdownCode, markdownText } from '../escape/index.ts';
import type { RuleOptions } from '../wording/index.ts';
import { type BlobUrl, placeCell } from './place.ts';

/** Rows of a table; beyond them nobody reads on, and the details follow anyway. */
const rowsShown = 200;

export interface TableOptions extends RuleOptions {
  blobUrl?: BlobUrl | undefined;
}

/** Severity, what and where, worst first as given. */
export function findingsTable(findings: readonly Finding[], { blobUrl }: TableOptions): string[] {
  if (findings.length === 0) return [];
  const rows = findings.slice(0, rowsShown).map((finding) => {
    const { severity, confidence, message, preview } = finding;
    const what = `${markdownText(message)}${preview === '' ? '' : ` ${markdownCode(preview)}`}`;
    const weight = confidence === 'low' ? 'advice' : severity;
    return `| ${weight} | ${what} | ${placeCell(finding, finding.commit, blobUrl)} |`;
  });
  const more = findings.length - rows.length;
  return [
    ['| Severity | What | Where |', '| --- | --- | --- |', ...rows].join('\n'),
    ...(more > 0 ? [`And ${more.toLocaleString('en-US')} more.`] : []),
  ];
}

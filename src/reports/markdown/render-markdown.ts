import type { Report, Threshold } from '../../model/index.ts';
import { markdownText } from '../escape/index.ts';
import {
  bytes,
  count,
  duration,
  type Outcome,
  severityCounts,
  verdictOn,
  worstFirst,
} from '../wording/index.ts';
import { notesSection, suppressedSection, unreadSection } from './asides.ts';
import { cut } from './cut.ts';
import { findingsTable, type TableOptions } from './findings-table.ts';
import { ruleDetails } from './rule-details.ts';

export interface MarkdownOptions extends TableOptions {
  failOn: Threshold;
  /** What was scanned, as it stands in a sentence: "the working tree". */
  scanned: string;
  /** Bytes that the text may take; what does not fit is cut from its end. */
  limit?: number;
}

/** GitHub refuses the summary of a step above this. */
const summaryLimit = 1024 * 1024;

const signs: Record<Outcome, string> = { clean: '✅', passes: '✅', incomplete: '⚠️', fails: '❌' };

/** The report as a file or a comment: all of it unfolded. */
export function renderMarkdown(report: Report, options: MarkdownOptions): string {
  return cut(blocks(report, { ...options, folded: false }), options.limit ?? Number.POSITIVE_INFINITY);
}

/** The report for GITHUB_STEP_SUMMARY: the table first, the details folded away. */
export function renderJobSummary(report: Report, options: MarkdownOptions): string {
  return cut(
    blocks(report, { ...options, folded: true }),
    Math.min(options.limit ?? summaryLimit, summaryLimit),
  );
}

/** Details come last, so that a cut takes nothing that is said only once. */
function blocks(report: Report, options: MarkdownOptions & { folded: boolean }): string[] {
  const { failOn, scanned, blobUrl } = options;
  const { findings, skipped, suppressed, stats } = report;
  const verdict = verdictOn(report, failOn);
  const ranked = worstFirst(findings);
  const figures = `${count(stats.files, 'file')}, ${bytes(stats.bytes)}, ${duration(stats.ms)}`;
  return [
    `## ${signs[verdict.outcome]} ${verdict.sentence.replace(/\.$/, '')}`,
    `${findings.length > 0 ? `${severityCounts(findings)}. ` : ''}Otesse Guard read ${markdownText(scanned)}: ${figures}.`,
    ...findingsTable(ranked, options),
    ...unreadSection(skipped),
    ...suppressedSection(suppressed, blobUrl),
    ...notesSection(report.notes, blobUrl),
    ...ruleDetails(ranked, options),
  ];
}

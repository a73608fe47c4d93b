import type { Report, Threshold } from '../../model/index.ts';
import { type RuleOptions, worstFirst } from '../wording/index.ts';
import { findingBlock } from './finding-block.ts';
import { paletteOf } from './palette.ts';
import { summary } from './summary.ts';

export interface TextOptions extends RuleOptions {
  color: boolean;
  /** Columns of the terminal. */
  width: number;
  failOn: Threshold;
  /** What was scanned, as it stands in a sentence: "the working tree". */
  scanned: string;
  /** Every place, every path that was not read, every finding that is silenced. */
  verbose?: boolean;
}

/** The report for a person at a terminal: worst first, advice apart, the verdict last. */
export function renderText(report: Report, options: TextOptions): string {
  const palette = paletteOf(options.color);
  const ranked = worstFirst(report.findings);
  const explained = new Set<string>();
  const blocks = ranked.map((finding) => {
    const lines = findingBlock(finding, { ...options, palette, explained });
    explained.add(finding.rule);
    return lines.join('\n');
  });
  const firstAdvice = ranked.findIndex(({ confidence }) => confidence === 'low');
  if (firstAdvice !== -1) blocks.splice(firstAdvice, 0, palette.advice('Advice, which never fails a check'));
  return `${[...blocks, summary(report, { ...options, palette }).join('\n')].join('\n\n')}\n`;
}

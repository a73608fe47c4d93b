import type { Diff } from '../../../github/conversation/index.ts';
import type { Finding, Fix, Hunk } from '../../../model/index.ts';
import { markdownText } from '../../escape/index.ts';
import { differenceBlock, suggestionBlock } from '../../fix/index.ts';

/** Lines of the head that a suggestion takes the place of, and its block. */
export interface Suggestion {
  line: number;
  endLine: number;
  block: string;
}

/** GitHub applies a suggestion to just the lines that its comment stands on; they must be shown in the diff. */
export function suggestionFor({ path, line, fix }: Finding, diff: Diff): Suggestion | null {
  const [hunk, ...more] = fix?.hunks ?? [];
  if (!hunk || more.length > 0) return null;
  const endLine = lastLine(hunk);
  const block = suggestionBlock(hunk);
  if (block === null || line < hunk.line || line > endLine || !diff.hasLines(path, hunk.line, endLine))
    return null;
  return { line: hunk.line, endLine, block };
}

/** What is done, and the lines: to be taken over at a click, or to be read. */
export function fixSection({ description, hunks }: Fix, suggestion: Suggestion | null): string[] {
  const what = `**Fix:** ${markdownText(description)}.`;
  if (suggestion) return [what, suggestion.block];
  return [what, ...hunks.flatMap((hunk) => [`${linesOf(hunk)}:`, differenceBlock(hunk)])];
}

function linesOf(hunk: Hunk): string {
  const last = lastLine(hunk);
  return last === hunk.line ? `Line ${last}` : `Lines ${hunk.line} to ${last}`;
}

const lastLine = ({ line, before }: Hunk): number => line + before.length - 1;

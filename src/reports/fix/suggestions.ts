import type { Fix, Hunk } from '../../model/index.ts';
import { fenced, printable } from '../escape/index.ts';
import { diffOf } from './diff.ts';

/**
 * A fix as Markdown: for each stretch of lines a sentence and the block that GitHub offers as a suggestion on just those
 * lines. Where a line holds a secret the block is a difference instead: what is redacted cannot be applied.
 */
export function suggestionsOf({ hunks }: Fix): string[] {
  return hunks.flatMap((hunk) => [`${where(hunk)}:`, suggestionBlock(hunk) ?? differenceBlock(hunk)]);
}

function where({ line, before }: Hunk): string {
  const last = line + before.length - 1;
  return before.length === 1 ? `Line ${line} becomes` : `Lines ${line} to ${last} become`;
}

/** The lines as GitHub offers to take them over; null where they cannot be taken as they are shown. */
export function suggestionBlock({ isWhole, after }: Hunk): string | null {
  const isPlain = after.every((text) => text === shown(text));
  return isWhole && isPlain ? fenced(after.join('\n'), 'suggestion') : null;
}

/** The lines that go and that come. */
export function differenceBlock(hunk: Hunk): string {
  const lines = diffOf(hunk).map(({ sign, text }) => `${sign}${shown(text)}`);
  return fenced(lines.join('\n'), 'diff');
}

/** Tabs are how code is indented. */
const shown = (text: string): string => text.split('\t').map(printable).join('\t');

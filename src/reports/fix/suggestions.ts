import type { Fix, Hunk } from '../../model/index.ts';
import { fenced, printable } from '../escape/index.ts';
import { diffOf } from './diff.ts';

/**
 * A fix as Markdown: for each stretch of lines a sentence and the block that GitHub offers as a suggestion on just those
 * lines. Where a line holds a secret the block is a difference instead: what is redacted cannot be applied.
 */
export function suggestionsOf({ hunks }: Fix): string[] {
  return hunks.flatMap((hunk) => [`${where(hunk)}:`, block(hunk)]);
}

function where({ line, before }: Hunk): string {
  const last = line + before.length - 1;
  return before.length === 1 ? `Line ${line} becomes` : `Lines ${line} to ${last} become`;
}

function block(hunk: Hunk): string {
  const after = hunk.after.map(shown);
  if (hunk.isWhole && after.every((text, i) => text === hunk.after[i]))
    return fenced(after.join('\n'), 'suggestion');
  return fenced(
    diffOf(hunk)
      .map(({ sign, text }) => `${sign}${shown(text)}`)
      .join('\n'),
    'diff',
  );
}

/** Tabs are how code is indented. */
const shown = (text: string): string => text.split('\t').map(printable).join('\t');

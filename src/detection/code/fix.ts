import {
  crypto,
  type Edit,
  type Fix,
  type Hunk,
  type IrFile,
  inOrder,
  merged,
  type Span,
  type TextEdit,
  withEdits,
} from '../../model/index.ts';
import type { Repair } from '../../rules/index.ts';
import { withoutNamedValues } from '../text/named-values.ts';
import type { Covered } from './frame.ts';
import type { Lines } from './places.ts';

/**
 * A repair as a finding carries it: edits by line and column, and the lines that they change to be shown. Null where
 * lines end in CR alone: repairs would take the file for one line.
 */
export function fixOf(
  { description, edits }: Repair,
  file: IrFile,
  lines: Lines,
  covered: readonly Covered[],
): Fix | null {
  if (/\r(?!\n)/.test(file.text)) return null;
  const own = file.text.includes('\r\n')
    ? edits.map(({ span, text }) => ({ span, text: text.replace(/\r?\n/g, '\r\n') }))
    : edits;
  const ordered = merged(own);
  return {
    description,
    edits: ordered.map(({ span, text }): Edit => ({ ...range(span, lines), text })),
    hunks: hunksOf(ordered, file.text, lines, redactions(covered, lines)),
    of: textDigest(file.text),
  };
}

/** What a fix is for, without the text itself. */
export function textDigest(text: string): string {
  return crypto().createHash('sha256').update(text).digest('hex');
}

function range([start, end]: Span, lines: Lines): Omit<Edit, 'text'> {
  const line = lines.lineOf(start);
  const endLine = lines.lineOf(end);
  return {
    line,
    column: start - lines.startOf(line) + 1,
    endLine,
    endColumn: end - lines.startOf(endLine) + 1,
  };
}

/** What must not be shown, as edits that take it out; those that overlap are one. */
function redactions(covered: readonly Covered[], lines: Lines): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const edit of inOrder(covered.map((one) => ({ span: lines.span(one), text: one.preview })))) {
    const last = edits.at(-1);
    if (!last || last.span[1] <= edit.span[0]) edits.push(edit);
    else if (last.span[1] < edit.span[1]) last.span = [last.span[0], edit.span[1]];
  }
  return edits;
}

function hunksOf(
  edits: readonly TextEdit[],
  text: string,
  lines: Lines,
  hidden: readonly TextEdit[],
): Hunk[] {
  const groups: { line: number; endLine: number; edits: TextEdit[] }[] = [];
  for (const edit of edits) {
    const { line, endLine } = range(edit.span, lines);
    const last = groups.at(-1);
    if (last && line <= last.endLine + 1) {
      last.endLine = Math.max(last.endLine, endLine);
      last.edits.push(edit);
    } else groups.push({ line, endLine, edits: [edit] });
  }
  return groups.map(({ line, endLine, edits: own }) => {
    const from = lines.startOf(line);
    const to = lines.startOf(endLine + 1);
    const near = hidden.filter(({ span }) => span[0] < to && span[1] > from);
    const kept = near.filter(
      ({ span }) => !own.some((edit) => edit.span[0] < span[1] && span[0] < edit.span[1]),
    );
    const after = part(text, from, to, [...kept, ...own]);
    const shown = withoutNamedValues(after, true);
    return {
      line,
      before: linesOf(withoutNamedValues(part(text, from, to, near), true)),
      after: linesOf(shown),
      isWhole: kept.length === 0 && shown === after,
    };
  });
}

/** A part of the text with edits made; what an edit changes outside of it stays. */
function part(text: string, from: number, to: number, edits: readonly TextEdit[]): string {
  const inside = edits.map(({ span, text: given }): TextEdit => {
    const [start, end] = span;
    return { span: [Math.max(start, from) - from, Math.min(end, to) - from], text: given };
  });
  return withEdits(text.slice(from, to), inside);
}

function linesOf(text: string): string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

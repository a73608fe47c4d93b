import type { Frame, FrameLine, Place, Span } from '../../model/index.ts';
import { sourceLanguageOf } from '../languages/source-language.ts';
import { withoutKeys } from '../text/named-values.ts';
import type { Lines } from './places.ts';

const around = 1;
/** Characters shown of a line. */
const widest = 200;

/** What must not be shown, and what stands there instead. Findings of keys are such. */
export type Covered = Omit<Place, 'path'> & { preview: string };

/** The lines around a place; `secrets` are what must not be shown of the same file. */
export function codeFrame(lines: Lines, place: Place, secrets: readonly Covered[]): Frame {
  const firstLine = Math.max(1, place.line - around);
  const lastLine = Math.min(lines.count, place.line + around);
  const isCode = sourceLanguageOf(place.path) !== null;
  const shown: FrameLine[] = [];
  for (let line = firstLine; line <= lastLine; line++) {
    const text = lines.text(line);
    const safe = withoutKeys(withPreviews(text, line, secrets), isCode);
    const cut = safe.length > widest ? `${safe.slice(0, widest)}…` : safe;
    shown.push({ text: cut, mark: line === place.line ? markIn(cut, text === safe, place) : null });
  }
  return { firstLine, lines: shown };
}

/** Where something on the line is hidden, columns have moved: all of it is marked. */
function markIn(text: string, isWhole: boolean, { column, endColumn }: Place): [number, number] {
  if (isWhole && column - 1 < text.length) return [column - 1, Math.min(endColumn - 1, text.length)];
  const start = text.length - text.trimStart().length;
  return [start, Math.max(start, text.length)];
}

/** A line with every secret on it replaced by its preview; of one that spans lines only the preview stays. */
export function withPreviews(text: string, line: number, secrets: readonly Covered[]): string {
  const here = secrets
    .filter((secret) => secret.line <= line && secret.endLine >= line)
    .map(({ line: first, column, endLine, endColumn, preview }) => ({
      start: first === line ? column - 1 : 0,
      end: endLine === line ? endColumn - 1 : text.length,
      preview: first === line ? preview : '…',
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let shown = '';
  let at = 0;
  for (const { start, end, preview } of here) {
    // Of two that overlap the second has only its rest to hide.
    if (start >= at) shown += text.slice(at, start) + preview;
    at = Math.max(at, end);
  }
  return shown + text.slice(at);
}

/** Of what spans lines each line is covered by itself. */
export function coveredBy(spans: readonly Span[], lines: Lines): Covered[] {
  return spans.flatMap(([start, end]) => {
    const parts: Covered[] = [];
    for (let at = start; at < end; ) {
      const { line, column, endLine, endColumn } = lines.place([at, end]);
      parts.push({ line, column, endLine, endColumn, preview: '…' });
      at = lines.startOf(line + 1);
    }
    return parts;
  });
}

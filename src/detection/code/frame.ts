import type { Frame, FrameLine, Place, Span } from '../../model/index.ts';
import { sourceLanguageOf } from '../languages/source-language.ts';
import { withoutKeys } from '../text/named-values.ts';
import type { Lines } from './places.ts';

const around = 1;
/** Characters shown of a line. */
const widest = 200;
/** Characters of a line by which a finding on it is known again. */
const longest = 2_000;

/** What must not be shown, and what stands there instead. Findings of keys are such. */
export type Covered = Omit<Place, 'path'> & { preview: string };

/** A text's lines as they may be shown: each is made once, however many findings stand on it. */
export class SafeLines {
  readonly #lines: Lines;
  readonly #secrets = new Map<number, Covered[]>();
  readonly #shown = new Map<number, string>();
  readonly #inFrames = new Map<number, string>();

  /** @param secrets what must not be shown */
  constructor(lines: Lines, secrets: readonly Covered[]) {
    this.#lines = lines;
    for (const secret of secrets) {
      const last = Math.min(secret.endLine, lines.count);
      for (let line = secret.line; line <= last; line++) {
        const here = this.#secrets.get(line);
        if (here) here.push(secret);
        else this.#secrets.set(line, [secret]);
      }
    }
  }

  get count(): number {
    return this.#lines.count;
  }

  /** A line with every secret on it replaced by its preview; of one that spans lines only the preview stays. */
  text(line: number): string {
    let shown = this.#shown.get(line);
    if (shown === undefined) {
      shown = withPreviews(this.#lines.text(line), line, this.#secrets.get(line) ?? []);
      this.#shown.set(line, shown);
    }
    return shown;
  }

  /** The same for a reader: without what code gives as a key either. */
  inFrame(line: number, isCode: boolean): string {
    let shown = this.#inFrames.get(line);
    if (shown === undefined) this.#inFrames.set(line, (shown = withoutKeys(this.text(line), isCode)));
    return shown;
  }

  /** Whether nothing on the line is hidden. */
  isWhole(line: number): boolean {
    return !this.#secrets.has(line);
  }

  /** The line of a place, by which a finding is known again; of one that nobody reads to its end, what is around. */
  known({ line, column }: Place): string {
    const text = this.text(line);
    if (text.length <= longest) return text;
    const start = Math.max(0, Math.min(column - 1, text.length) - longest / 2);
    return text.slice(start, start + longest);
  }
}

/** The lines around a place. */
export function codeFrame(lines: SafeLines, place: Place): Frame {
  const firstLine = Math.max(1, place.line - around);
  const lastLine = Math.min(lines.count, place.line + around);
  const isCode = sourceLanguageOf(place.path) !== null;
  const shown: FrameLine[] = [];
  for (let line = firstLine; line <= lastLine; line++) {
    const text = lines.text(line);
    const safe = lines.inFrame(line, isCode);
    const cut = safe.length > widest ? `${safe.slice(0, widest)}…` : safe;
    const isWhole = lines.isWhole(line) && text === safe;
    shown.push({ text: cut, mark: line === place.line ? markIn(cut, isWhole, place) : null });
  }
  return { firstLine, lines: shown };
}

/** Where something on the line is hidden, columns have moved: all of it is marked. */
function markIn(text: string, isWhole: boolean, { column, endColumn }: Place): [number, number] {
  if (isWhole && column - 1 < text.length) return [column - 1, Math.min(endColumn - 1, text.length)];
  const start = text.length - text.trimStart().length;
  return [start, Math.max(start, text.length)];
}

function withPreviews(text: string, line: number, secrets: readonly Covered[]): string {
  const shown: string[] = [];
  let at = 0;
  const ordered = secrets.toSorted((a, b) => a.line - b.line || a.column - b.column);
  for (const { line: first, column, endLine, endColumn, preview } of ordered) {
    const start = first === line ? column - 1 : 0;
    const end = endLine === line ? endColumn - 1 : text.length;
    // Of those that overlap the first one's preview stands for both.
    if (start >= at) shown.push(text.slice(at, start), first === line ? preview : '…');
    at = Math.max(at, end);
  }
  return shown.join('') + text.slice(at);
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

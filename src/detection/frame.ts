import type { Frame, FrameLine, Place } from '../model/index.ts';
import { sourceLanguageOf } from './languages/source-language.ts';
import type { Redaction, Redactions } from './redactions.ts';
import { lineEnd, lineStart } from './text/lines.ts';
import { withoutGuesses } from './text/named-values.ts';

/** Lines shown before and after the marked one. */
const around = 1;
/** Characters shown to either side of the mark on a long line. */
const reach = 70;
/** Bytes looked at to either side; lines of megabytes are cut, not decoded. */
const window = 2_000;
/** Bytes that are decoded first: they nearly always show as far as `reach`. */
const firstWindow = 250;
/** A window may begin in the middle of a character, which then shows as up to three that are none. */
const broken = 3;

/**
 * The lines around a secret with every secret in them redacted.
 *
 * @param place `line` is that of `marked.start`
 * @param redactions all secrets of the text
 */
export function frameOf(
  bytes: Uint8Array,
  place: Pick<Place, 'path' | 'line'>,
  marked: Redaction,
  redactions: Redactions,
): Frame {
  const { path, line } = place;
  const isCode = sourceLanguageOf(path) !== null;
  // What is named a secret and found by no rule is still nobody's to read.
  const beside = (from: number, to: number): FrameLine => ({
    text: withoutGuesses(shown(bytes, from, to, redactions), isCode).slice(0, 2 * reach),
    mark: null,
  });
  const lines: FrameLine[] = [];
  const start = windowStart(bytes, marked.start);
  let firstLine = line;
  for (let from = start, i = 0; i < around && bytes[from - 1] === 10; i++) {
    const previous = windowStart(bytes, from - 1);
    lines.unshift(beside(previous, from - 1));
    from = previous;
    firstLine--;
  }
  lines.push(markedLine(bytes, start, marked, redactions, isCode));
  const end = windowEnd(bytes, marked.end);
  for (let at = end, i = 0; i < around && followed(bytes, at) && !spansLines(bytes, marked); i++) {
    const next = windowEnd(bytes, at + 1);
    lines.push(beside(at + 1, next));
    at = next;
  }
  return { firstLine, lines };
}

function markedLine(
  bytes: Uint8Array,
  start: number,
  marked: Redaction,
  redactions: Redactions,
  isCode: boolean,
): FrameLine {
  const end = spansLines(bytes, marked) ? marked.end : windowEnd(bytes, marked.end);
  const look = (from: number, to: number): string =>
    withoutGuesses(shown(bytes, from, to, redactions), isCode);
  const before = enough(marked.start - start, (width) => look(marked.start - width, marked.start));
  const after = enough(end - marked.end, (width) => look(marked.end, marked.end + width));
  const left = before.length > reach ? `…${before.slice(-reach)}` : before;
  const right = after.length > reach ? `${after.slice(0, reach)}…` : after;
  return { text: left + marked.preview + right, mark: [left.length, left.length + marked.preview.length] };
}

/** What stands in at most `most` bytes beside the mark, or as many of them as show more than `reach` characters. */
function enough(most: number, look: (width: number) => string): string {
  for (let width = firstWindow; width < most; width *= 2) {
    const text = look(width);
    if (text.length > reach + broken) return text;
  }
  return look(most);
}

/** Whether a line ends at `offset` and another follows. */
function followed(bytes: Uint8Array, offset: number): boolean {
  return bytes[offset] === 10 && offset + 1 < bytes.length;
}

/** The text from `start` to `end`, secrets replaced by their previews. */
function shown(bytes: Uint8Array, start: number, end: number, redactions: Redactions): string {
  let text = '';
  let at = start;
  for (const redaction of redactions.touching(start, end)) {
    if (redaction.end <= at) continue;
    text += decode(bytes, at, Math.max(at, redaction.start)) + redaction.preview;
    at = redaction.end;
  }
  return text + decode(bytes, Math.min(at, end), end);
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start)
    .toString('utf8')
    .replace(/\r$/, '');
}

function spansLines(bytes: Uint8Array, { start, end }: Redaction): boolean {
  return bytes.subarray(start, end).includes(10);
}

/** As far as the window goes: a cut line is shown from its middle anyway. */
function windowStart(bytes: Uint8Array, offset: number): number {
  return lineStart(bytes, offset, window);
}

function windowEnd(bytes: Uint8Array, offset: number): number {
  return lineEnd(bytes, offset, window);
}

import type { Frame, FrameLine } from '../model/index.ts';
import type { Redaction, Redactions } from './redactions.ts';
import { lineEnd, lineStart } from './text/lines.ts';

/** Lines shown before and after the marked one. */
const around = 1;
/** Characters shown to either side of the mark on a long line. */
const reach = 70;
/** Bytes looked at to either side; lines of megabytes are cut, not decoded. */
const window = 2_000;

/**
 * The lines around a secret with every secret in them redacted.
 *
 * @param line 1-based line of `marked.start`
 * @param redactions all secrets of the text
 */
export function frameOf(bytes: Uint8Array, line: number, marked: Redaction, redactions: Redactions): Frame {
  const lines: FrameLine[] = [];
  const start = windowStart(bytes, marked.start);
  let firstLine = line;
  for (let from = start, i = 0; i < around && from > 0; i++) {
    const previous = windowStart(bytes, from - 1);
    lines.unshift({ text: shown(bytes, previous, from - 1, redactions).slice(0, 2 * reach), mark: null });
    from = previous;
    firstLine--;
  }
  lines.push(markedLine(bytes, start, marked, redactions));
  const end = windowEnd(bytes, marked.end);
  for (let from = end + 1, i = 0; i < around && from < bytes.length && !spansLines(bytes, marked); i++) {
    const next = windowEnd(bytes, from);
    lines.push({ text: shown(bytes, from, next, redactions).slice(0, 2 * reach), mark: null });
    from = next + 1;
  }
  return { firstLine, lines };
}

function markedLine(bytes: Uint8Array, start: number, marked: Redaction, redactions: Redactions): FrameLine {
  const before = shown(bytes, start, marked.start, redactions);
  const after = spansLines(bytes, marked)
    ? ''
    : shown(bytes, marked.end, windowEnd(bytes, marked.end), redactions);
  const left = before.length > reach ? `…${before.slice(-reach)}` : before;
  const right = after.length > reach ? `${after.slice(0, reach)}…` : after;
  return { text: left + marked.preview + right, mark: [left.length, left.length + marked.preview.length] };
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

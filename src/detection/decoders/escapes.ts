import type { Source } from '../text/source.ts';
import type { Layer } from './layer.ts';

/** Longest stretch of text to either side of an escape that is decoded with it. */
const longest = 64 * 1024;
/** Lines of a wrapped word are at least this long, so that prose is not joined. */
const wrappedLine = 60;
const mostIndent = 64;

/** A way to write characters as escapes. */
export interface Escape {
  encoding: string;
  /** One escape of an ASCII character: secrets have no others. */
  pattern: RegExp;
  decode: (text: string) => string;
}

const character = (digits: string): string =>
  String.fromCodePoint(Number.parseInt(digits.replace(/[{}]/g, ''), 16));

export const percentEncoding: Escape = {
  encoding: 'percent encoding',
  pattern: /%[0-7][0-9A-Fa-f]/g,
  decode: (text) => character(text.slice(1)),
};

export const stringEscapes: Escape = {
  encoding: 'escapes',
  // `\/` is how many JSON writers put a slash.
  pattern: /\\(?:u00[0-7][0-9A-Fa-f]|u\{0{0,5}[0-7]?[0-9A-Fa-f]\}|x[0-7][0-9A-Fa-f]|\/)/g,
  decode: (text) => (text === '\\/' ? '/' : character(text.slice(2))),
};

/**
 * The words around escapes, decoded. A word that is wrapped over lines, as base64 may be, is one.
 *
 * @param offsets where escapes may stand, ascending
 */
export function* escapeLayers(source: Source, offsets: readonly number[], form: Escape): Generator<Layer> {
  const { encoding, pattern, decode } = form;
  let done = 0;
  for (const offset of offsets) {
    if (offset < done) continue;
    const text = source.latin1;
    const start = wrappedStart(text, offset, done);
    const end = wrappedEnd(text, offset, start);
    done = end;
    const word = text.slice(start, end);
    const decoded = word.replace(pattern, decode);
    if (decoded !== word) yield { start, end, bytes: Buffer.from(decoded, 'latin1'), encoding };
  }
}

/** Where the word around `from` begins, in whichever line. */
function wrappedStart(text: string, from: number, limit: number): number {
  let start = wordStart(text, from, limit);
  while (from - start < longest) {
    const lineEnd = beforeIndent(text, start);
    if (lineEnd === null) break;
    const above = wordStart(text, lineEnd, limit);
    if (lineEnd - above < wrappedLine) break;
    start = above;
  }
  return start;
}

/** The same for its end. */
function wrappedEnd(text: string, from: number, start: number): number {
  let lineStart = Math.max(start, text.lastIndexOf('\n', from) + 1);
  let end = wordEnd(text, from);
  while (end - lineStart >= wrappedLine && end - from < longest) {
    const [gap] = lineBreak.exec(text.slice(end, end + mostIndent)) ?? [''];
    const next = end + gap.length;
    if (gap === '' || next >= text.length || endsWord(text.charCodeAt(next))) break;
    lineStart = next;
    end = wordEnd(text, next);
  }
  return end;
}

const lineBreak = /^\r?\n[ \t]*/;

/** The end of the line above, where nothing but its indentation stands before `start` in its own. */
function beforeIndent(text: string, start: number): number | null {
  let at = start;
  while (at > 0 && start - at < mostIndent && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  if (text[at - 1] !== '\n') return null;
  return text[at - 2] === '\r' ? at - 2 : at - 1;
}

function wordStart(text: string, from: number, limit: number): number {
  let at = from;
  while (at > limit && from - at < longest && !endsWord(text.charCodeAt(at - 1))) at--;
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < longest && !endsWord(text.charCodeAt(at))) at++;
  return at;
}

/** White space, quotes, angle brackets. */
function endsWord(code: number): boolean {
  return code <= 32 || code === 34 || code === 39 || code === 96 || code === 60 || code === 62;
}

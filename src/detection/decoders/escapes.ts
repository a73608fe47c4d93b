import type { Source } from '../text/source.ts';
import type { Layer } from './layer.ts';

/** Longest stretch of text to either side of an escape that is decoded with it. */
const longest = 64 * 1024;

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
 * The words around escapes, decoded.
 *
 * @param offsets where escapes may stand, ascending
 */
export function* escapeLayers(source: Source, offsets: readonly number[], form: Escape): Generator<Layer> {
  const { encoding, pattern, decode } = form;
  let done = 0;
  for (const offset of offsets) {
    if (offset < done) continue;
    const text = source.latin1;
    const start = wordStart(text, offset, done);
    const end = wordEnd(text, offset);
    done = end;
    const word = text.slice(start, end);
    const decoded = word.replace(pattern, decode);
    if (decoded !== word) yield { start, end, bytes: Buffer.from(decoded, 'latin1'), encoding };
  }
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

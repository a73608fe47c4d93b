import { latin1 } from '../text/latin1.ts';
import type { Layer } from './layer.ts';
import { alphabetOf, type Run, RunFinder, runEnd } from './runs.ts';

const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Both alphabets: the last two letters are `+/` or `-_`. */
export const base64Alphabet = alphabetOf(`${characters}-_`);

/** Shortest run that can hold a secret: 18 decoded bytes. */
const shortestRun = 24;
export const base64Runs = new RunFinder(base64Alphabet, shortestRun);
/** Lines of wrapped base64 are at least this long, so that prose is not joined. */
const wrappedLine = 60;
/** A text of fewer quadruples (of characters; triples of bytes) is too short for a secret. */
const fewest = 6;

/**
 * ASCII has a zero as the highest bit of each byte, which shows in three bits of a quadruple. Per byte of encoded text:
 * bit i is set when its character may be the i-th of a quadruple that stands for ASCII.
 */
const mayStandAt = new Uint8Array(256);
for (let value = 0; value < 64; value++) {
  const may = ((value & 32) === 0 ? 1 : 0) | ((value & 8) === 0 ? 2 : 0) | ((value & 2) === 0 ? 4 : 0) | 8;
  mayStandAt[characters.charCodeAt(value)] = may;
}
mayStandAt[45] = mayStandAt[43]!;
mayStandAt[95] = mayStandAt[47]!;

/**
 * The ASCII texts in a run of base64, which may be wrapped over lines. A run may begin with what is no base64 at all
 * (a path, a name), so every alignment is tried; by chance a stretch passes at most once in 200,000 places.
 */
export function* base64Layers(bytes: Uint8Array, run: Run): Generator<Layer> {
  const end = wrappedEnd(bytes, run);
  const wrapped = end > run.end;
  const text = wrapped ? latin1(bytes, run.start, end).replace(/\s/g, '') : null;
  const source = text === null ? bytes : Buffer.from(text, 'latin1');
  const from = text === null ? run.start : 0;
  const to = text === null ? end : text.length;
  for (const stretch of asciiStretches(source, from, to)) {
    const place = wrapped ? { start: run.start, end } : stretch;
    const decoded = Buffer.from(latin1(source, stretch.start, stretch.end), 'base64');
    yield { start: place.start, end: padded(bytes, place.end), bytes: decoded, encoding: 'base64' };
  }
}

/** The end of a run that goes on over line breaks (MIME, PEM, YAML blocks), indentation included. */
export function wrappedEnd(bytes: Uint8Array, run: Run): number {
  let lineStart = run.start;
  let at = run.end;
  while (at - lineStart >= wrappedLine) {
    let next = at;
    if (bytes[next] === 13) next++;
    if (bytes[next] !== 10) break;
    next++;
    while (bytes[next] === 32 || bytes[next] === 9) next++;
    if (next >= bytes.length || base64Alphabet[bytes[next]!] === 0) break;
    lineStart = next;
    at = runEnd(bytes, base64Alphabet, next);
  }
  return at;
}

/** Maximal stretches, in any of the four alignments, whose quadruples could all stand for ASCII. */
function* asciiStretches(bytes: Uint8Array, start: number, end: number): Generator<Run> {
  for (let alignment = 0; alignment < 4; alignment++) {
    let first = start + alignment;
    let at = first;
    for (; at + 4 <= end; at += 4) {
      const may =
        mayStandAt[bytes[at]!]! & 1 && mayStandAt[bytes[at + 1]!]! & 2 && mayStandAt[bytes[at + 2]!]! & 4;
      if (may) continue;
      if (at - first >= fewest * 4) yield { start: first, end: at };
      first = at + 4;
    }
    if (at - first >= fewest * 4) yield { start: first, end };
  }
}

/** The end after one or two `=`. */
function padded(bytes: Uint8Array, end: number): number {
  if (bytes[end] !== 61) return end;
  return bytes[end + 1] === 61 ? end + 2 : end + 1;
}

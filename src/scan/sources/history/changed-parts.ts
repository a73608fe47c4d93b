import type { Text } from '../../../detection/index.ts';

/** Versions below this size are looked at whole: telling what changed would cost as much. In bytes. */
const worthComparing = 32 * 1024;
/** Text around a change that a secret it completes may reach into. No format but a private key is longer. */
const margin = 8 * 1024;
const privateKey = '-----BEGIN';
/** Compared at once by one native call. */
const step = 4 * 1024;
/** How far to look, after a change, for a line that both versions have: in lines of the one and bytes of the other. */
const lines = 64;
const reach = 64 * 1024;
/** Bytes of a line's beginning by which it is recognised. */
const anchor = 48;

interface Part {
  start: number;
  end: number;
}

/**
 * The parts of a text that may hold what the text before it, in which nothing was found, did not: its changes and their
 * surroundings. A file's versions lie side by side in a repository, and most of what they hold is the same. Null when
 * looking at all of it is as quick.
 *
 * Whatever is left out stands in the text before with at least `margin` bytes of the same context on both sides, so
 * that it was looked at there; it need not be the true history of the file.
 */
export function changedParts(path: string, before: Buffer | null, text: Buffer): Text[] | null {
  if (before === null || text.length < worthComparing || before.length < worthComparing) return null;
  const parts = merged(changes(before, text).map((change) => withMargin(change, text)));
  const bytes = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  if (bytes * 4 > text.length * 3) return null;
  return parts.map(({ start, end }) => ({ path, bytes: text.subarray(start, end), whole: text }));
}

/** Ranges of `b` that are not, in the same order, in `a`. */
function changes(a: Buffer, b: Buffer): Part[] {
  const found: Part[] = [];
  let inA = 0;
  let inB = 0;
  for (;;) {
    const same = commonPrefix(a.subarray(inA), b.subarray(inB));
    inA += same;
    inB += same;
    if (inB === b.length) return found;
    const next = meetAgain(a, inA, b, inB);
    found.push({ start: inB, end: next?.inB ?? b.length });
    if (!next) return found;
    ({ inA, inB } = next);
  }
}

/** The next beginning of a line of `b` that `a` has too. */
function meetAgain(a: Buffer, fromA: number, b: Buffer, fromB: number): { inA: number; inB: number } | null {
  const ahead = a.subarray(fromA, fromA + reach);
  let inB = fromB;
  for (let i = 0; i < lines; i++) {
    inB = b.indexOf(10, inB) + 1;
    if (inB === 0 || inB + anchor > b.length) return null;
    const at = ahead.indexOf(b.subarray(inB, inB + anchor));
    if (at !== -1) return { inA: fromA + at, inB };
  }
  return null;
}

function commonPrefix(a: Buffer, b: Buffer): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + step <= most && a.compare(b, at, at + step, at, at + step) === 0) at += step;
  while (at < most && a[at] === b[at]) at++;
  return at;
}

function withMargin({ start, end }: Part, text: Buffer): Part {
  const from = Math.max(0, start - margin);
  const header = text.lastIndexOf(privateKey, from);
  const inKey = header !== -1 && from - header < 2 * margin;
  return { start: inKey ? header : from, end: Math.min(text.length, end + margin) };
}

function merged(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last && part.start <= last.end) last.end = Math.max(last.end, part.end);
    else all.push({ ...part });
  }
  return all;
}

import type { Copy } from '../../../../detection/index.ts';
import { NotPlain } from './not-plain.ts';

/** Shorter ones are not worth telling, in bytes. */
const shortestCopy = 64;

/** How long the text that a difference makes will be, in bytes. */
export function lengthMade(delta: Buffer): number {
  return readSize(delta, readSize(delta, 0).next).size;
}

/**
 * Applies a difference (gitformat-pack, "deltified representation").
 *
 * @param bytes where to: as long as `lengthMade` says
 * @returns what was taken over, in the order in which it stands now
 * @throws NotPlain where it does not fit
 */
export function applyDelta(base: Buffer, delta: Buffer, bytes: Buffer): Copy[] {
  const from = readSize(delta, 0);
  const made = readSize(delta, from.next);
  if (from.size !== base.length) throw new NotPlain('a difference from another text');
  const copies: Copy[] = [];
  let to = 0;
  for (let at = made.next; at < delta.length; ) {
    const command = delta[at++]!;
    if (command & 128) {
      let source = 0;
      let length = 0;
      if (command & 1) source = delta[at++]!;
      if (command & 2) source |= delta[at++]! << 8;
      if (command & 4) source |= delta[at++]! << 16;
      if (command & 8) source += delta[at++]! * 0x1000000;
      if (command & 16) length = delta[at++]!;
      if (command & 32) length |= delta[at++]! << 8;
      if (command & 64) length |= delta[at++]! << 16;
      if (length === 0) length = 0x10000;
      // Also where the difference ends too early and its numbers are none.
      if (!(source + length <= base.length && to + length <= bytes.length)) throw new NotPlain('a bad copy');
      base.copy(bytes, to, source, source + length);
      note(copies, { from: source, to, length });
      to += length;
    } else {
      if (command === 0 || at + command > delta.length || to + command > bytes.length)
        throw new NotPlain('a bad insertion');
      delta.copy(bytes, to, at, at + command);
      at += command;
      to += command;
    }
  }
  if (to !== bytes.length) throw new NotPlain('a difference that makes too little');
  return copies.filter(({ length }) => length >= shortestCopy);
}

/** Long copies come in several commands. */
function note(copies: Copy[], copy: Copy): void {
  const last = copies.at(-1);
  const goesOn =
    last !== undefined && last.to + last.length === copy.to && last.from + last.length === copy.from;
  if (goesOn) last.length += copy.length;
  else copies.push(copy);
}

function readSize(delta: Buffer, from: number): { size: number; next: number } {
  let size = 0;
  let next = from;
  for (let unit = 1; next < delta.length; unit *= 128) {
    const byte = delta[next++]!;
    size += (byte & 127) * unit;
    if ((byte & 128) === 0) return { size, next };
  }
  throw new NotPlain('a difference that is cut off');
}

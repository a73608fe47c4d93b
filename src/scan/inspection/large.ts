import { advance, fromWide, origin, sniff, withoutMark } from '../../detection/index.ts';
import { isTextName } from '../../detection/text/text-name.ts';
import { append } from '../../model/index.ts';
import { type Inspection, skipped } from './inspection.ts';
import type { Inspector } from './inspector.ts';

/** Files up to this size are looked at whole, in bytes. */
export const largest = 8 * 1024 * 1024;

/** How a large file is cut, in bytes. */
export interface Cut {
  /** A multiple of four, so that no unit of UTF-16 or UTF-32 is cut. */
  part: number;
  /** Text on either side of a part that is looked at again as context; no secret is longer. */
  margin: number;
}

const usual: Cut = { part: largest, margin: 64 * 1024 };

/**
 * A file too large to hold: looked at part by part, each with its surroundings, so that what lies on a seam is found
 * once and lines and columns count from the file's start.
 *
 * @param pieces the file's bytes in order, cut anywhere
 */
export async function inspectLarge(
  inspector: Inspector,
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  { part: size, margin } = usual,
): Promise<Inspection> {
  const total: Inspection = { path, bytes: 0, findings: [], comments: [], skip: null };
  let position = origin;
  let held: Uint8Array = new Uint8Array(0);
  let owned = 0;
  const commented = new Set<number>();
  let encoding: ReturnType<typeof sniff> | null = null;
  const look = (end: number): void => {
    const part = inspector.inspectPart({ path, bytes: held, position, owned: { start: owned, end } });
    if (part.isCandidate) total.isCandidate = true;
    if (part.isSuspect) total.isSuspect = true;
    append(total.findings, part.findings);
    append(
      total.comments,
      part.comments.filter(({ line }) => !commented.has(line)),
    );
    for (const { line } of part.comments) commented.add(line);
  };
  for await (const part of parts(pieces, size)) {
    const isFirst = encoding === null;
    encoding ??= sniff(part, () => isTextName(path));
    if (encoding === 'binary') return skipped(path, 'binary');
    total.bytes += part.length;
    const text = encoding === 'utf-8' ? part : fromWide(part, encoding);
    held = isFirst ? withoutMark(text) : Buffer.concat([held, text]);
    const end = held.length - margin;
    if (end <= owned) continue;
    look(end);
    const kept = Math.max(0, end - margin);
    position = advance(position, held, 0, kept);
    held = held.subarray(kept);
    owned = end - kept;
  }
  look(held.length);
  return total;
}

/** The same bytes in pieces of `size`. */
async function* parts(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < size) continue;
    const all = Buffer.concat(held);
    for (let at = 0; at + size <= all.length; at += size) yield all.subarray(at, at + size);
    const rest = all.subarray(all.length - (all.length % size));
    held = [rest];
    length = rest.length;
  }
  if (length > 0) yield Buffer.concat(held);
}

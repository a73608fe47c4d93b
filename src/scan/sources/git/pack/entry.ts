import { NotPlain } from './not-plain.ts';
import type { PackBytes } from './pack-bytes.ts';

/** No header of an entry is longer, in bytes: size, distance or id of the base. */
const longestHeader = 64;

export const types = { commit: 1, tree: 2, blob: 3, tag: 4 } as const;
const offsetDelta = 6;
const idDelta = 7;

/** How an object is stored: whole, or as a difference from another. */
export interface Entry {
  /** One of `types`, or null for a difference. */
  type: number | null;
  /** Of what is stored, inflated, in bytes. */
  size: number;
  /** Where the base begins, or its id in hexadecimal. */
  base: number | string | null;
  /** Where the deflated bytes begin. */
  start: number;
}

/** Reads what stands before an object in a pack (gitformat-pack). @throws NotPlain */
export function readEntry(pack: PackBytes, offset: number, idLength: number): Entry {
  const start = pack.hold(offset, Math.min(longestHeader, pack.length - offset));
  const { held: bytes } = pack;
  let at = start;
  let byte = bytes[at++]!;
  const kind = (byte >> 4) & 7;
  let size = byte & 15;
  for (let unit = 16; byte & 128; unit *= 128) {
    byte = bytes[at++]!;
    size += (byte & 127) * unit;
  }
  if (kind === offsetDelta) {
    byte = bytes[at++]!;
    let distance = byte & 127;
    while (byte & 128) {
      byte = bytes[at++]!;
      distance = (distance + 1) * 128 + (byte & 127);
    }
    return { type: null, size, base: offset - distance, start: offset + at - start };
  }
  if (kind === idDelta) {
    const base = bytes.toString('hex', at, at + idLength);
    return { type: null, size, base, start: offset + at - start + idLength };
  }
  if (kind < types.commit || kind > types.tag) throw new NotPlain(`an entry of unknown type ${kind}`);
  return { type: kind, size, base: null, start: offset + at - start };
}

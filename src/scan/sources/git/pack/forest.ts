import { readEntry, types } from './entry.ts';
import { type Families, familiesOf, none } from './families.ts';
import { NotPlain } from './not-plain.ts';
import { PackBytes, readShared } from './pack-bytes.ts';
import { PackIndex } from './pack-index.ts';
import { shared } from './shared.ts';

/**
 * A pack, laid out for reading each object once: what is stored as a difference after what it differs from. A place is
 * an object's number in the order of the file. All of it can be handed to a thread without being copied.
 */
export interface Forest extends Families {
  path: string;
  /** Length of an id, in bytes. */
  idLength: number;
  index: Uint8Array<SharedArrayBuffer>;
  /** The pack itself, where it is small. */
  bytes: Uint8Array<SharedArrayBuffer> | null;
  /** By place: the row in the index, and where the object begins. */
  rows: Uint32Array;
  offsets: Float64Array;
  /** Places of what is stored whole and, like all that differs from it, no tree. */
  roots: Uint32Array;
  /** By place: 1 for what another pack of the repository has too, and is read there. Null where there is no such. */
  doubles: Uint8Array | null;
}

/** @param path of the pack; its index lies beside it. @throws NotPlain */
export function layOut(path: string, idLength: number): Forest {
  const bytes = readShared(path.replace(/\.pack$/, '.idx'));
  const index = new PackIndex(Buffer.from(bytes.buffer), idLength);
  const pack = new PackBytes(path);
  try {
    return {
      path,
      idLength,
      index: bytes,
      bytes: pack.whole,
      ...treesOf(index, pack, idLength),
      doubles: null,
    };
  } finally {
    pack.close();
  }
}

function treesOf(
  index: PackIndex,
  pack: PackBytes,
  idLength: number,
): Pick<Forest, 'rows' | 'offsets' | 'firstChild' | 'nextSibling' | 'roots'> {
  const { rows, offsets } = inFileOrder(index, pack.length);
  const bases = shared(Int32Array, index.count).fill(none);
  const roots: number[] = [];
  const placeOfOffset = (offset: number): number => {
    const place = search(offsets, offset);
    if (place === none) throw new NotPlain('a difference from what is not in the pack');
    return place;
  };
  for (let place = 0; place < index.count; place++) {
    const { type, base } = readEntry(pack, offsets[place]!, idLength);
    if (base === null) {
      if (type !== types.tree) roots.push(place);
      continue;
    }
    const row = typeof base === 'string' ? index.rowOf(base) : 0;
    if (row === none) throw new NotPlain('a difference from what is not in the pack');
    bases[place] = placeOfOffset(typeof base === 'string' ? index.offset(row) : base);
  }
  const families = familiesOf(bases);
  return { rows, offsets, ...families, roots: toShared(roots) };
}

/** Places in the order of the file. */
function inFileOrder(index: PackIndex, length: number): Pick<Forest, 'rows' | 'offsets'> {
  const { count } = index;
  if (length * count > Number.MAX_SAFE_INTEGER) throw new NotPlain('a pack too large to lay out');
  // A number of both sorts as the offset does, many times as fast as pairs would.
  const keys = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const offset = index.offset(row);
    if (offset >= length) throw new NotPlain('an object beyond the end of the pack');
    keys[row] = offset * count + row;
  }
  keys.sort();
  const rows = shared(Uint32Array, count);
  const offsets = shared(Float64Array, count);
  keys.forEach((key, place) => {
    rows[place] = key % count;
    offsets[place] = Math.floor(key / count);
  });
  return { rows, offsets };
}

/**
 * Marks in each pack what one before it has too.
 *
 * @returns those of the other ids that are in none
 */
export function markDoubles(packs: readonly Forest[], others: readonly string[]): string[] {
  const indexes = packs.map(indexOf);
  indexes.forEach((index, i) => {
    if (i === 0) return;
    const { rows } = packs[i]!;
    const doubles = shared(Uint8Array, index.count);
    rows.forEach((row, place) => {
      const id = index.id(row);
      doubles[place] = indexes.slice(0, i).some((earlier) => earlier.rowOf(id) !== none) ? 1 : 0;
    });
    packs[i]!.doubles = doubles;
  });
  return others.filter((id) => indexes.every((index) => index.rowOf(id) === none));
}

export function indexOf({ index, idLength }: Forest): PackIndex {
  return new PackIndex(Buffer.from(index.buffer), idLength);
}

function search(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle]!;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return none;
}

function toShared(numbers: readonly number[]): Uint32Array {
  const all = shared(Uint32Array, numbers.length);
  all.set(numbers);
  return all;
}

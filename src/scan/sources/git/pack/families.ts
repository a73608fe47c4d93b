import { NotPlain } from './not-plain.ts';
import { shared } from './shared.ts';

/** For no place. */
export const none = -1;

/** What differs from what, by places: the first that differs from an object, and the next that differs from the same. */
export interface Families {
  firstChild: Int32Array;
  nextSibling: Int32Array;
}

/**
 * The families of a pack, given by place what each object differs from, or `none`.
 *
 * What differs from the same object is listed with the largest family last: as that one needs the object no longer
 * held, few are held at a time (no more than the logarithm of their number).
 *
 * @throws NotPlain where objects differ from each other in a circle, which no walk would reach: only damage can do that
 */
export function familiesOf(bases: Int32Array): Families {
  const sizes = new Uint32Array(bases.length).fill(1);
  inwards(bases).forEach((place) => {
    const base = bases[place]!;
    if (base !== none) sizes[base]! += sizes[place]!;
  });
  const bySize = new Float64Array(bases.length);
  for (let place = 0; place < bases.length; place++) bySize[place] = sizes[place]! * bases.length + place;
  bySize.sort().reverse();
  return linked(
    bases,
    bySize.map((key) => key % bases.length),
  );
}

/** Places, each before what it differs from. @throws NotPlain */
function inwards(bases: Int32Array): Uint32Array {
  const places = new Uint32Array(bases.length).map((_, place) => bases.length - 1 - place);
  // Mostly it is the order of the file.
  if (bases.every((base, place) => base < place)) return places;
  const outwards = familyOf(
    linked(bases, places),
    [...places].filter((place) => bases[place] === none),
  );
  if (outwards.length < bases.length) throw new NotPlain('differences in a circle');
  return Uint32Array.from(outwards).reverse();
}

/** Each is put before those of the same base that came before it. */
function linked(bases: Int32Array, places: Iterable<number>): Families {
  const firstChild = shared(Int32Array, bases.length).fill(none);
  const nextSibling = shared(Int32Array, bases.length).fill(none);
  for (const place of places) {
    const base = bases[place]!;
    if (base === none) continue;
    nextSibling[place] = firstChild[base]!;
    firstChild[base] = place;
  }
  return { firstChild, nextSibling };
}

/** Places of some objects and of all that differ from them. */
export function familyOf({ firstChild, nextSibling }: Families, places: readonly number[]): number[] {
  const all = [...places];
  for (const place of all) {
    for (let child = firstChild[place]!; child !== none; child = nextSibling[child]!) all.push(child);
  }
  return all;
}

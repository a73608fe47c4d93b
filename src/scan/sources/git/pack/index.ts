/** Reads packs without git, and knows what it cannot read. */
export { type Forest, layOut, markDoubles } from './forest.ts';
export { NotPlain, orNotPlain } from './not-plain.ts';
export { type Packed, walk } from './walk.ts';

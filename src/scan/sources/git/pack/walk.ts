import type { Copy } from '../../../../detection/index.ts';
import { applyDelta, lengthMade } from './delta.ts';
import { readEntry, types } from './entry.ts';
import { familyOf, none } from './families.ts';
import { type Forest, indexOf } from './forest.ts';
import { Inflater } from './inflater.ts';
import { NotPlain } from './not-plain.ts';
import { PackBytes } from './pack-bytes.ts';
import type { PackIndex } from './pack-index.ts';
import { Scratch } from './scratch.ts';

/** Texts held for the sake of those that differ from them, in bytes. */
const mostHeld = 48 * 1024 * 1024;

/** An object as it comes out of a pack. */
export interface Packed<State> {
  /** Made when it is asked for. */
  readonly id: string;
  type: 'commit' | 'blob' | 'tag';
  /** Good until the next object comes. */
  bytes: Buffer;
  /** What the visitor made of the object that it is stored as a difference from, and what it has of that. */
  from: { state: State; copies: readonly Copy[] } | null;
}

export interface Visitor<State> {
  /** Objects larger than this are left, in bytes. */
  longest: number;
  /** Looks at an object. What it gives comes back with those that differ from it. */
  visit(object: Packed<State>): State;
  /** Told of objects that are too large, or that could not be read here. */
  leave(ids: string[]): void;
}

/** An object that others differ from. */
interface Step<State> {
  bytes: Buffer;
  /** Null where it was not looked at, having been seen elsewhere. */
  state: State | null;
  /** The place of the next that differs from it. */
  child: number;
}

const names = new Map<number | null, Packed<unknown>['type']>([
  [types.commit, 'commit'],
  [types.blob, 'blob'],
  [types.tag, 'tag'],
]);

/** Reads objects that are stored whole, given by their places, and all that differ from them, each once. */
export function walk<State>(forest: Forest, roots: Uint32Array, visitor: Visitor<State>): void {
  let bytes: PackBytes;
  try {
    bytes = new PackBytes(forest.path, forest.bytes);
  } catch (error) {
    // git may have packed anew meanwhile.
    if (!(error instanceof NotPlain)) throw error;
    for (const root of roots) visitor.leave(idsOf(forest, root));
    return;
  }
  try {
    const walker = new Walker(forest, bytes, visitor);
    for (const root of roots) walker.family(root);
  } finally {
    bytes.close();
  }
}

class PackedObject<State> implements Packed<State> {
  readonly type: Packed<State>['type'];
  readonly bytes: Buffer;
  readonly from: Packed<State>['from'];
  readonly #index: PackIndex;
  readonly #row: number;

  constructor(
    index: PackIndex,
    row: number,
    type: Packed<State>['type'],
    bytes: Buffer,
    from: Packed<State>['from'],
  ) {
    this.#index = index;
    this.#row = row;
    this.type = type;
    this.bytes = bytes;
    this.from = from;
  }

  get id(): string {
    return this.#index.id(this.#row);
  }
}

class Walker<State> {
  readonly #forest: Forest;
  readonly #index: PackIndex;
  readonly #pack: PackBytes;
  readonly #visitor: Visitor<State>;
  readonly #inflater: Inflater;
  readonly #scratch = new Scratch();
  /** From the root to what is being made. */
  #path: Step<State>[] = [];
  #held = 0;

  constructor(forest: Forest, pack: PackBytes, visitor: Visitor<State>) {
    this.#forest = forest;
    this.#index = indexOf(forest);
    this.#pack = pack;
    this.#visitor = visitor;
    this.#inflater = new Inflater(visitor.longest);
  }

  family(root: number): void {
    const { type, bytes } = this.#orLeave(root, () => this.#stored(root)) ?? {};
    const name = names.get(type ?? null);
    if (bytes === undefined || name === undefined) return;
    this.#see(root, name, bytes, null);
    const { nextSibling } = this.#forest;
    for (let step = this.#path.at(-1); step !== undefined; step = this.#path.at(-1)) {
      const { bytes: base, state, child } = step;
      step.child = nextSibling[child]!;
      const isLast = step.child === none;
      if (isLast) {
        this.#path.pop();
        this.#held -= base.length;
      }
      const made = this.#orLeave(child, () => this.#made(child, base));
      if (made) {
        this.#see(child, name, made.bytes, state === null ? null : { state, copies: made.copies });
        if (this.#path.at(-1)?.bytes !== made.bytes) this.#scratch.giveBack(made.bytes);
      }
      if (isLast && base !== bytes) this.#scratch.giveBack(base);
    }
  }

  #see(place: number, type: Packed<State>['type'], bytes: Buffer, from: Packed<State>['from']): void {
    const { rows, firstChild, doubles } = this.#forest;
    const isSeen = doubles !== null && doubles[place] === 1;
    const object = new PackedObject(this.#index, rows[place]!, type, bytes, from);
    const state = isSeen ? null : this.#visitor.visit(object);
    const child = firstChild[place]!;
    if (child === none) return;
    this.#path.push({ bytes, state, child });
    this.#held += bytes.length;
  }

  #stored(place: number): { type: number | null; bytes: Buffer } {
    const { offsets, idLength } = this.#forest;
    const entry = readEntry(this.#pack, offsets[place]!, idLength);
    if (entry.size > this.#visitor.longest) throw new NotPlain('too large');
    // The last one ends where the checksum of the pack begins.
    const end = offsets[place + 1] ?? this.#pack.length - idLength;
    const bytes = this.#inflater.inflate(this.#pack.read(entry.start, end - entry.start));
    if (bytes.length !== entry.size) throw new NotPlain('an entry of another size than it says');
    return { type: entry.type, bytes };
  }

  #made(place: number, base: Buffer): { bytes: Buffer; copies: Copy[] } {
    const { bytes: delta } = this.#stored(place);
    const length = lengthMade(delta);
    if (length > this.#visitor.longest || this.#held + length > mostHeld) throw new NotPlain('too large');
    const bytes = this.#scratch.take(length);
    return { bytes, copies: applyDelta(base, delta, bytes) };
  }

  /** Whatever is wrong with an object, git knows better what to do or to say. */
  #orLeave<T>(place: number, read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof NotPlain)) throw error;
      this.#visitor.leave(idsOf(this.#forest, place));
      return null;
    }
  }
}

/** Ids of an object and of all that differ from it, but for those that were seen elsewhere. */
function idsOf(forest: Forest, place: number): string[] {
  const { rows, doubles } = forest;
  const index = indexOf(forest);
  return familyOf(forest, [place])
    .filter((member) => doubles === null || doubles[member] === 0)
    .map((member) => index.id(rows[member]!));
}

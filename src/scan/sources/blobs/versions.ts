import type { Clean } from '../../cache/index.ts';
import { type Inspection, type Inspector, largest, skipped } from '../../inspection/index.ts';
import type { Objects } from '../objects.ts';
import { inspectLargeBlob, inspectObject } from './inspect-object.ts';

/** A blob, and the path under which it is looked at: where a secret stands is part of the verdict. */
export interface Version {
  id: string;
  path: string;
  /** In bytes, where it is known: it need not be asked for. */
  size?: number;
}

/** Blobs as they were looked at. They are read many at a time: git answers many questions as fast as one. */
export class Versions {
  readonly #objects: Objects;
  readonly #inspector: Inspector;
  readonly #clean: Clean | null;
  readonly #seen = new Map<string, Inspection>();

  /** @param clean versions that have been looked at before and had nothing */
  constructor(objects: Objects, inspector: Inspector, clean: Clean | null = null) {
    this.#objects = objects;
    this.#inspector = inspector;
    this.#clean = clean;
  }

  /** What was seen of a version that has been read. */
  of({ id, path }: Version): Inspection {
    return this.#seen.get(keyOf(id, path)) ?? skipped(path, 'missing-object');
  }

  async read(wanted: readonly Version[]): Promise<void> {
    const unseen = wanted.filter(({ id, path }) => !this.#seen.has(keyOf(id, path)));
    if (this.#clean === null) return this.#look(unseen);
    const known = await this.#clean.recall(unseen);
    for (const [i, inspection] of known.entries()) {
      const { id, path } = unseen[i]!;
      if (inspection !== null) this.#seen.set(keyOf(id, path), inspection);
    }
    const left = unseen.filter((_, i) => known[i] === null);
    await this.#look(left);
    await this.#clean.keep(left.map((version) => [version, this.of(version)] as const));
  }

  async #look(wanted: readonly Version[]): Promise<void> {
    const pathsOf = new Map<string, Set<string>>();
    for (const { id, path } of wanted) pathsOf.set(id, (pathsOf.get(id) ?? new Set()).add(path));
    const sizes = await this.#sizes(wanted);
    const small = [...pathsOf.keys()].filter((id) => (sizes.get(id) ?? 0) <= largest);
    for await (const objects of this.#objects.read(small)) {
      for (const object of objects) {
        for (const path of pathsOf.get(object.id)!) {
          this.#seen.set(keyOf(object.id, path), inspectObject(this.#inspector, object, path));
        }
      }
    }
    for (const [id, paths] of pathsOf) {
      if ((sizes.get(id) ?? 0) <= largest) continue;
      for (const path of paths) {
        this.#seen.set(keyOf(id, path), await inspectLargeBlob(this.#inspector, this.#objects, id, path));
      }
    }
  }

  async #sizes(versions: readonly Version[]): Promise<Map<string, number>> {
    const known = versions.filter(({ size }) => size !== undefined);
    const sizes = new Map(known.map(({ id, size }) => [id, size!]));
    const unknown = new Set(versions.map(({ id }) => id).filter((id) => !sizes.has(id)));
    for (const [id, size] of await this.#objects.sizes([...unknown])) sizes.set(id, size);
    return sizes;
  }
}

function keyOf(id: string, path: string): string {
  return `${id} ${path}`;
}

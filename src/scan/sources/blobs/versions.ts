import { type Inspection, type Inspector, largest, skipped } from '../../inspection/index.ts';
import { objectInfos, readObjects } from '../git/objects.ts';
import { inspectLargeBlob, inspectObject } from './inspect-object.ts';

/** A blob, and the path under which it is looked at: where a secret stands is part of the verdict. */
export interface Version {
  id: string;
  path: string;
}

/** Blobs as they were looked at. They are read many at a time: git answers many questions as fast as one. */
export class Versions {
  readonly #root: string;
  readonly #inspector: Inspector;
  readonly #seen = new Map<string, Inspection>();

  constructor(root: string, inspector: Inspector) {
    this.#root = root;
    this.#inspector = inspector;
  }

  /** What was seen of a version that has been read. */
  of({ id, path }: Version): Inspection {
    return this.#seen.get(keyOf(id, path)) ?? skipped(path, 'missing-object');
  }

  async read(wanted: readonly Version[]): Promise<void> {
    const pathsOf = new Map<string, Set<string>>();
    for (const { id, path } of wanted) {
      if (!this.#seen.has(keyOf(id, path))) pathsOf.set(id, (pathsOf.get(id) ?? new Set()).add(path));
    }
    const infos = await objectInfos(this.#root, [...pathsOf.keys()]);
    const small = infos.filter(({ size }) => size <= largest).map(({ id }) => id);
    for await (const objects of readObjects(this.#root, small)) {
      for (const object of objects) {
        for (const path of pathsOf.get(object.id)!) {
          this.#seen.set(keyOf(object.id, path), inspectObject(this.#inspector, object, path));
        }
      }
    }
    for (const { id } of infos.filter(({ size }) => size > largest)) {
      for (const path of pathsOf.get(id)!) {
        this.#seen.set(keyOf(id, path), await inspectLargeBlob(this.#inspector, this.#root, id, path));
      }
    }
  }
}

function keyOf(id: string, path: string): string {
  return `${id} ${path}`;
}

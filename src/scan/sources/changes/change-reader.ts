import type { Skip } from '../../../model/index.ts';
import { globMatcher } from '../../globs.ts';
import {
  count,
  emptyTally,
  type Inspection,
  type Inspector,
  largest,
  skipped,
  type Tally,
} from '../../inspection/index.ts';
import type { Change } from '../git/changes.ts';
import { type GitObject, type ObjectInfo, objectInfos, readObjects } from '../git/objects.ts';
import { inspectBlobs } from '../history/inspect-blobs.ts';
import { introduced } from './introduced.ts';

/** Bytes of objects held in memory at once. */
const batchBytes = 32 * 1024 * 1024;

/** Says what changes bring. All of them are read beforehand, together: git answers many questions as fast as one. */
export class ChangeReader {
  readonly #root: string;
  readonly #inspector: Inspector;
  readonly #isIgnored: (path: string) => boolean;
  readonly #seen = new Map<string, Inspection>();

  constructor(root: string, ignore: readonly string[], inspector: Inspector) {
    this.#root = root;
    this.#inspector = inspector;
    this.#isIgnored = globMatcher(ignore);
  }

  /** Reads the new versions, and the old ones of those that have findings. */
  async read(changes: readonly Change[]): Promise<void> {
    const wanted = changes.filter((change) => this.#passedOver(change) === null);
    await this.#load(wanted.map(({ id, path }) => ({ id, path })));
    const found = wanted.filter(({ id, path }) => this.#of(id, path).findings.length > 0);
    await this.#load(found.flatMap(({ before, path }) => before.map((id) => ({ id, path }))));
  }

  /** The findings of each new version that the one before did not have. The changes have been read. */
  judge(changes: readonly Change[]): Tally {
    const tally = emptyTally();
    for (const change of changes) {
      const skip = this.#passedOver(change);
      if (skip !== null) {
        tally.skips.push(skip);
        continue;
      }
      const after = this.#of(change.id, change.path);
      const before =
        after.findings.length === 0 ? [] : change.before.map((id) => this.#of(id, change.path).findings);
      count(tally, { ...after, findings: introduced(after.findings, before) });
    }
    return tally;
  }

  #passedOver({ path, mode }: Change): Skip | null {
    if (this.#isIgnored(path)) return { path, reason: 'ignored' };
    if (mode !== '160000') return null;
    return { path, reason: 'submodule', detail: 'its commits are in another repository: scan them there' };
  }

  #of(id: string, path: string): Inspection {
    return this.#seen.get(`${id} ${path}`) ?? skipped(path, 'missing-object');
  }

  async #load(wanted: readonly { id: string; path: string }[]): Promise<void> {
    const pathsOf = new Map<string, Set<string>>();
    for (const { id, path } of wanted) {
      if (!this.#seen.has(`${id} ${path}`)) pathsOf.set(id, (pathsOf.get(id) ?? new Set()).add(path));
    }
    const infos = await objectInfos(this.#root, [...pathsOf.keys()]);
    for (const batch of batches(infos.filter(({ size }) => size <= largest))) {
      for (const object of await readObjects(this.#root, batch)) this.#look(object, pathsOf.get(object.id)!);
    }
    for (const info of infos.filter(({ size }) => size > largest)) {
      for (const path of pathsOf.get(info.id)!) {
        const tally = emptyTally();
        await inspectBlobs(this.#root, [info], this.#inspector, tally, path);
        const inspection = tally.inspections[0] ?? {
          path,
          bytes: tally.bytes,
          findings: [],
          comments: [],
          skip: tally.skips[0] ?? null,
        };
        this.#seen.set(`${info.id} ${path}`, inspection);
      }
    }
  }

  #look(object: GitObject, paths: Iterable<string>): void {
    for (const path of paths) {
      const inspection =
        'missing' in object ? skipped(path, 'missing-object') : this.#inspector.inspect(path, object.bytes);
      this.#seen.set(`${object.id} ${path}`, inspection);
    }
  }
}

function batches(objects: readonly ObjectInfo[]): string[][] {
  const all: string[][] = [[]];
  let bytes = 0;
  for (const { id, size } of objects) {
    if (bytes + size > batchBytes) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)!.push(id);
    bytes += size;
  }
  return all;
}

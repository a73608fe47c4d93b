import {
  type Api,
  ApiError,
  type Comparison,
  type FileEntry,
  type RepositoryName,
  readTree,
} from '../../../github/index.ts';
import type { ScanCache, Sketches } from '../../cache/index.ts';
import type { BroughtCommit, Change, CommitRange, Naming, Words } from '../changes/change.ts';
import type { CodeBase } from '../code-base.ts';
import { codeByIds } from '../code-by-ids.ts';
import { changesOf, judgedBefore, modeReader, oldPaths, pathsBefore } from './changes-of.ts';
import { changesInAll } from './commit-changes.ts';
import { filesNaming } from './naming.ts';
import { at, type RemoteObjects } from './remote-objects.ts';
import { oldestFirst } from './topological.ts';
import { differing, differingPaths } from './tree-difference.ts';

type Tree = ReadonlyMap<string, FileEntry>;

export interface Opened {
  api: Api;
  where: RepositoryName;
  comparison: Comparison;
  head: string;
  tree: Tree;
  objects: RemoteObjects;
  cache: ScanCache;
  sketches: Sketches | null;
}

/** So many versions of files are read at once, whether or not they turn out to be needed. */
const mostExpected = 20;

/** What GitHub's API says of the commits that one commit has and another lacks. */
export class RemoteChange implements CommitRange {
  readonly objects: RemoteObjects;
  /** Where the change began. */
  readonly base: string;
  readonly head: string;
  /** What the head changes against the base, with the patches that comments can stand on. */
  readonly files: readonly { filename: string; patch?: string }[];
  /** Whether that is all of it: GitHub lists 300. */
  readonly hasAllFiles: boolean;
  readonly #opened: Opened;
  #commits: Promise<BroughtCommit[]> | undefined;
  #treeBefore: Promise<Tree> | undefined;
  #before: Promise<CodeBase> | undefined;

  constructor(opened: Opened) {
    const { comparison, head, objects } = opened;
    this.#opened = opened;
    this.objects = objects;
    this.base = comparison.mergeBase.id;
    this.head = head;
    this.files = comparison.files.map(({ path, patch }) => ({ filename: path, ...(patch && { patch }) }));
    this.hasAllFiles = comparison.hasAllFiles;
  }

  commits(): Promise<BroughtCommit[]> {
    return (this.#commits ??= this.#readCommits());
  }

  async *messages(): AsyncGenerator<{ commit: string; text: Uint8Array | null }> {
    for (const { id, message } of this.#ordered()) yield { commit: id, text: Buffer.from(message) };
  }

  async changes(): Promise<Change[]> {
    const { comparison, tree } = this.#opened;
    if (this.hasAllFiles) return changesOf(comparison.files, this.base, modeReader(tree));
    return differing(tree, [await this.#baseTree()], await this.#movedFrom());
  }

  async paths(): Promise<string[]> {
    const { comparison, tree } = this.#opened;
    if (!this.hasAllFiles) return differingPaths(tree, await this.#baseTree());
    return [...new Set(comparison.files.flatMap((file) => [file.path, ...pathsBefore(file)]))].sort();
  }

  async after(): Promise<CodeBase> {
    return codeByIds(codeIn(this.#opened.tree), this.objects);
  }

  before(): Promise<CodeBase> {
    return (this.#before ??= this.#codeBefore());
  }

  /** Reads a file as the default branch has it now; null where there is none. @throws ApiError */
  readDefault = async (path: string): Promise<string | null> => {
    // What the commits bring comes along.
    await this.commits();
    const name = at('HEAD', path);
    for await (const [object] of this.objects.read([name])) {
      if (object && 'bytes' in object) return object.bytes.toString('utf8');
      if (object && 'detail' in object) throw new ApiError(`${path} cannot be read: ${object.detail}`);
    }
    return null;
  };

  naming(words: Words, isMeant: (path: string) => boolean): Promise<Naming> {
    return filesNaming(words, this.#opened, isMeant);
  }

  #ordered() {
    return oldestFirst(this.#opened.comparison.commits, this.head);
  }

  async #readCommits(): Promise<BroughtCommit[]> {
    const { api, where, comparison, tree, cache } = this.#opened;
    const commits = this.#ordered();
    const isWhole = commits.length === 1 && commits[0]!.parents.join() === this.base && this.hasAllFiles;
    const around = { api, where, modeOf: modeReader(tree), listed: isWhole ? comparison.files : null };
    const changes = await changesInAll(commits, around, cache);
    const versions = [...changes.values()].flat().filter(({ mode }) => mode !== '160000');
    this.objects.expect(versions.slice(0, mostExpected).map(({ id }) => id));
    return commits.map(({ id }) => ({ id, changes: changes.get(id)!, skip: null }));
  }

  #baseTree(): Promise<Tree> {
    const { api, where, comparison } = this.#opened;
    return (this.#treeBefore ??= readTree(api, where, comparison.mergeBase.tree));
  }

  /** Where the base had what was moved and edited since, as the commits tell it. */
  async #movedFrom(): Promise<Map<string, string>> {
    const from = new Map<string, string>();
    for (const { changes } of await this.commits()) {
      for (const { path, before } of changes) {
        const place = before.map((name) => name.slice(name.indexOf(':') + 1)).find((old) => old !== path);
        if (place !== undefined) from.set(path, from.get(place) ?? place);
      }
    }
    return from;
  }

  /** The head's tree, with what the change has made of it undone. */
  async #codeBefore(): Promise<CodeBase> {
    if (!this.hasAllFiles) return codeByIds(codeIn(await this.#baseTree()), this.objects);
    const { comparison, tree } = this.#opened;
    const changed = comparison.files.filter(({ status }) => status !== 'unchanged');
    await this.objects.fetch(changed.flatMap(judgedBefore).map((path) => at(this.base, path)));
    const before = new Map(tree);
    for (const { path, status } of changed) if (status !== 'removed') before.delete(path);
    for (const path of changed.flatMap(oldPaths)) {
      const name = at(this.base, path);
      // What no rule reads need only be there.
      before.set(path, { mode: '100644', id: name, ...this.objects.entry(name), size: 0 });
    }
    return codeByIds(codeIn(new Map([...before].sort(([a], [b]) => (a < b ? -1 : 1)))), this.objects);
  }
}

/** Links and submodules are no code. */
function codeIn(tree: Tree): Map<string, string> {
  return new Map(
    [...tree].filter(([, { mode }]) => mode.startsWith('100')).map(([path, { id }]) => [path, id]),
  );
}

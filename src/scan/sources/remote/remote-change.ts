import type { Api, ApiFile, Comparison, FileEntry, RepositoryName } from '../../../github/index.ts';
import { readContents, readTree, takeTurns } from '../../../github/index.ts';
import type { BroughtCommit, Change, CommitRange, Naming, Words } from '../changes/change.ts';
import type { CodeBase } from '../code-base.ts';
import { codeByIds } from '../code-by-ids.ts';
import { changesOf, modeReader, pathsBefore } from './changes-of.ts';
import { changesIn } from './commit-changes.ts';
import { filesNaming } from './naming.ts';
import type { RemoteObjects } from './remote-objects.ts';
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
}

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

  naming(words: Words, isMeant: (path: string) => boolean): Promise<Naming> {
    return filesNaming(words, this.#opened.tree, this.objects, isMeant);
  }

  #ordered() {
    return oldestFirst(this.#opened.comparison.commits, this.head);
  }

  async #readCommits(): Promise<BroughtCommit[]> {
    const { api, where, comparison, tree } = this.#opened;
    const commits = this.#ordered();
    const turn = takeTurns(8);
    const isWhole = commits.length === 1 && commits[0]!.parents.join() === this.base && this.hasAllFiles;
    const around = { api, where, modeOf: modeReader(tree), listed: isWhole ? comparison.files : null };
    return Promise.all(
      commits.map((commit) =>
        turn(async () => ({ id: commit.id, changes: await changesIn(commit, around), skip: null })),
      ),
    );
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
    const { api, where, comparison, tree } = this.#opened;
    const changed = comparison.files.filter(({ status }) => status !== 'unchanged');
    const paths = [...new Set(changed.flatMap(oldPaths))];
    const files = paths.map((path) => ({ commit: this.base, path }));
    const read = await readContents(api, where, { files, withText: false, largest: 0 });
    const before = new Map(tree);
    for (const { path, status } of changed) if (status !== 'removed') before.delete(path);
    for (const [i, path] of paths.entries()) {
      const entry = read.files[i];
      if (entry) before.set(path, { mode: entry.mode, id: entry.id, size: 0 });
    }
    return codeByIds(codeIn(new Map([...before].sort(([a], [b]) => (a < b ? -1 : 1)))), this.objects);
  }
}

function oldPaths(file: ApiFile): string[] {
  return file.status === 'removed' ? [file.path] : pathsBefore(file);
}

/** Links and submodules are no code. */
function codeIn(tree: Tree): Map<string, string> {
  return new Map(
    [...tree].filter(([, { mode }]) => mode.startsWith('100')).map(([path, { id }]) => [path, id]),
  );
}

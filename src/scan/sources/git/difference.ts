import type { Change, Difference, Naming, Words } from '../changes/change.ts';
import type { CodeBase } from '../code-base.ts';
import { codeByIds } from '../code-by-ids.ts';
import type { Objects } from '../objects.ts';
import { parseChanges } from './changes.ts';
import { stagedIds, treeIds } from './file-ids.ts';
import { filesFitting } from './grep.ts';
import { filesNaming } from './naming.ts';
import { gitObjects } from './objects.ts';
import { hasHead } from './revisions.ts';
import { git } from './run.ts';
import { withRenames } from './with-renames.ts';

/** What a git repository says of two states: commits, or the index (`head` null) against HEAD. */
export class GitDifference implements Difference {
  readonly objects: Objects;
  protected readonly root: string;
  readonly #base: string;
  readonly #head: string | null;
  /** How `git diff` is told of the two. */
  readonly #sides: readonly string[];
  #paths: Promise<string[]> | undefined;
  #after: Promise<CodeBase> | undefined;
  #before: Promise<CodeBase | null> | undefined;

  /** @param head null: what is staged, as it will be committed, whatever lies on disk */
  constructor(root: string, base: string, head: string | null) {
    this.root = root;
    this.objects = gitObjects(root);
    this.#base = base;
    this.#head = head;
    // Against HEAD, or against nothing before the first commit: git knows which.
    this.#sides = head === null ? ['--cached'] : ['--end-of-options', base, head];
  }

  async changes(): Promise<Change[]> {
    const options = ['-z', '--raw', '--no-abbrev', '-M', '--no-ext-diff', '--ignore-submodules=none'];
    return parseChanges((await withRenames(this.root, ['diff', ...options], this.#sides)).toString());
  }

  paths(): Promise<string[]> {
    return (this.#paths ??= this.#listPaths());
  }

  after(): Promise<CodeBase> {
    return (this.#after ??= this.#code(this.#head));
  }

  before(): Promise<CodeBase | null> {
    return (this.#before ??= this.#codeBefore());
  }

  naming(words: Words, isMeant: (path: string) => boolean): Promise<Naming> {
    return filesNaming(words, this.root, this.#head, isMeant);
  }

  async #listPaths(): Promise<string[]> {
    const options = ['-z', '--name-only', '--no-renames', '--no-ext-diff', '--ignore-submodules=all'];
    const output = await git(this.root, ['diff', ...options, ...this.#sides, '--']);
    return output.toString().split('\0').filter(Boolean);
  }

  async #codeBefore(): Promise<CodeBase | null> {
    return this.#head !== null || (await hasHead(this.root)) ? this.#code(this.#base) : null;
  }

  async #code(tree: string | null): Promise<CodeBase> {
    const ids = await (tree === null ? stagedIds(this.root) : treeIds(this.root, tree));
    const where = tree === null ? ['--cached'] : [];
    return {
      ...codeByIds(ids, this.objects),
      search: (pattern) => filesFitting(this.root, [...where, '-E', '-e', pattern], tree),
    };
  }
}

export function stagedDifference(root: string): GitDifference {
  return new GitDifference(root, 'HEAD', null);
}

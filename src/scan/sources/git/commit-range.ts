import type { BroughtCommit, CommitRange } from '../changes/change.ts';
import { commitFormat, type LoggedCommit, parseCommits } from './changes.ts';
import { GitDifference } from './difference.ts';
import { shallowCommits } from './revisions.ts';
import { withRenames } from './with-renames.ts';

/** Commits by their full ids. */
export interface Range {
  /** Excluded, with everything before it. */
  base: string;
  head: string;
  /** Where commits here only stand for others: the ids of those. */
  standFor?: ReadonlyMap<string, string>;
}

/** What a git repository says of the commits that `head` has and `base` lacks. */
export class GitRange extends GitDifference implements CommitRange {
  readonly #range: Range;
  #log: Promise<LoggedCommit[]> | undefined;

  constructor(root: string, range: Range) {
    super(root, range.base, range.head);
    this.#range = range;
  }

  async commits(): Promise<BroughtCommit[]> {
    const commits = await this.#logged();
    const grafted = await shallowCommits(this.root);
    return commits.map(({ id, changes }) => {
      const name = this.#named(id);
      if (!grafted.has(id)) return { id: name, changes, skip: null };
      // Its parents are not here: what it brings cannot be told from what was there before.
      const detail = 'its parent is not in this clone: run `git fetch --unshallow`';
      const skip = { path: `commit ${name.slice(0, 12)}`, reason: 'shallow' as const, detail };
      return { id: name, changes: [], skip };
    });
  }

  async *messages(): AsyncGenerator<{ commit: string; text: Uint8Array | null }> {
    const ids = (await this.#logged()).map(({ id }) => id);
    for await (const objects of this.objects.read(ids)) {
      for (const object of objects) {
        const text = 'bytes' in object ? messageIn(object.bytes) : null;
        yield { commit: this.#named(object.id), text };
      }
    }
  }

  #logged(): Promise<LoggedCommit[]> {
    return (this.#log ??= this.#list());
  }

  async #list(): Promise<LoggedCommit[]> {
    const { base, head } = this.#range;
    const args = ['log', ...commitFormat, '--reverse', '--topo-order'];
    return parseCommits(
      (await withRenames(this.root, args, ['--end-of-options', head, `^${base}`])).toString(),
    );
  }

  #named(id: string): string {
    return this.#range.standFor?.get(id) ?? id;
  }
}

/** Before it come headers with names and signatures. */
function messageIn(commit: Buffer): Uint8Array {
  const blank = commit.indexOf('\n\n');
  return commit.subarray(blank === -1 ? commit.length : blank + 2);
}

import type { ApiCommit } from '../../../github/index.ts';
import { writeCommit } from '../git/write.ts';

/** Commits with the trees, the parents and the messages of the real ones, under ids of their own. */
export class StandIns {
  readonly #root: string;
  readonly #commits: ReadonlyMap<string, ApiCommit>;
  readonly #made = new Map<string, string>();

  /** `commits` by id, in any order; parents that are not among them are left out. */
  constructor(root: string, commits: ReadonlyMap<string, ApiCommit>) {
    this.#root = root;
    this.#commits = commits;
  }

  /** The id of what stands for a commit. Parents are made first. */
  async of(id: string): Promise<string> {
    const path = [id];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const lacking = this.#parentsOf(top).find((parent) => !this.#made.has(parent));
      if (lacking !== undefined) {
        path.push(lacking);
        continue;
      }
      if (!this.#made.has(top)) this.#made.set(top, await this.#make(top));
      path.pop();
    }
    return this.#made.get(id)!;
  }

  /** For each that was made, the id of the real one. */
  get standFor(): Map<string, string> {
    return new Map([...this.#made].map(([real, standIn]) => [standIn, real]));
  }

  #parentsOf(id: string): string[] {
    return this.#commits.get(id)!.parents.filter((parent) => this.#commits.has(parent));
  }

  #make(id: string): Promise<string> {
    const parents = this.#parentsOf(id).map((parent) => this.#made.get(parent)!);
    return writeCommit(this.#root, { ...this.#commits.get(id)!, parents, label: id });
  }
}

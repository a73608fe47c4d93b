import { ApiError, type RepositoryReader, type TreeEntry, takeTurns } from '../../../github/index.ts';
import { GitError } from '../git/run.ts';
import { readTree, writeTree } from '../git/write.ts';

/** Folders, read here or else over the API, and from then on here too. */
export class Trees {
  readonly #root: string;
  readonly #reader: RepositoryReader;
  readonly #seen = new Map<string, Promise<TreeEntry[]>>();
  /** Each asks git, which is a process. */
  readonly #turn = takeTurns(8);

  constructor(root: string, reader: RepositoryReader) {
    this.#root = root;
    this.#reader = reader;
  }

  of(id: string): Promise<TreeEntry[]> {
    const entries = this.#seen.get(id) ?? this.#turn(() => this.#read(id));
    this.#seen.set(id, entries);
    return entries;
  }

  async #read(id: string): Promise<TreeEntry[]> {
    try {
      return await readTree(this.#root, id);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
    }
    const entries = await this.#reader.tree(id);
    // Names that are no UTF-8 do not survive the API.
    if ((await writeTree(this.#root, entries)) !== id)
      throw new ApiError('GitHub’s API does not give a folder as it is: a name in it may be no UTF-8');
    return entries;
  }
}

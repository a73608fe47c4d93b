import type { Api, RepositoryName } from '../api.ts';
import { ApiError } from '../api-error.ts';
import { takeTurns } from '../take-turns.ts';
import { readBlob } from './blob.ts';
import { type ApiCommit, readCommit } from './commit.ts';
import { type Comparison, compare } from './compare.ts';
import { readFolder, type TreeEntry } from './tree.ts';

const atOnce = 5;

/** Reads a repository's commits, trees and blobs, until there is no use in asking. Every method throws ApiError. */
export class RepositoryReader {
  readonly #api: Pick<Api, 'request'>;
  readonly #repository: RepositoryName;
  /** What makes further requests useless. */
  #end: ApiError | null = null;

  constructor(api: Api, repository: RepositoryName) {
    const turn = takeTurns(atOnce);
    this.#api = {
      request: (route, parameters) => turn(() => this.#unlessEnded(() => api.request(route, parameters))),
    };
    this.#repository = repository;
  }

  /** The commits that `head` has and `base` lacks (ids or names of branches), and the one where the two part. */
  compare(base: string, head: string): Promise<Comparison> {
    return compare(this.#api, this.#repository, base, head);
  }

  /** The commit that an id or the name of a branch stands for. */
  commit(ref: string): Promise<ApiCommit> {
    return readCommit(this.#api, this.#repository, ref);
  }

  /** The entries of one folder. */
  tree(id: string): Promise<TreeEntry[]> {
    return readFolder(this.#api, this.#repository, id);
  }

  /** Up to 100 MB. */
  blob(id: string): Promise<Buffer> {
    return readBlob(this.#api, this.#repository, id);
  }

  async #unlessEnded<T>(ask: () => Promise<T>): Promise<T> {
    if (this.#end !== null) throw this.#end;
    try {
      return await ask();
    } catch (error) {
      if (error instanceof ApiError && error.isFinal) this.#end ??= error;
      throw error;
    }
  }
}

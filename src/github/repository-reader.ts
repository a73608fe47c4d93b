import type { Api, RepositoryName } from './api.ts';
import { ApiError } from './api-error.ts';
import { takeTurns } from './take-turns.ts';

export interface ApiCommit {
  id: string;
  tree: string;
  parents: string[];
  /** Seconds since 1970. */
  authored: number;
  message: string;
}

export interface TreeEntry {
  /** `100644`, `120000`, `040000`, `160000` and the like. */
  mode: string;
  type: string;
  id: string;
  name: string;
}

/** As GitHub describes a commit, wherever it does. */
interface CommitAnswer {
  sha: string;
  commit: { message: string; tree: { sha: string }; author: { date?: string } | null };
  parents: { sha: string }[];
}

const perPage = 100;
const atOnce = 5;

/** Reads a repository's commits, trees and blobs. Every method throws ApiError. */
export class RepositoryReader {
  readonly #api: Api;
  readonly #repository: RepositoryName;
  readonly #turn = takeTurns(atOnce);
  /** What makes further requests useless. */
  #end: ApiError | null = null;

  constructor(api: Api, repository: RepositoryName) {
    this.#api = api;
    this.#repository = repository;
  }

  /** The commits that `head` has and `base` lacks (ids or names of branches), and the one where the two part. */
  async compare(base: string, head: string): Promise<{ mergeBase: ApiCommit; commits: ApiCommit[] }> {
    const commits = new Map<string, ApiCommit>();
    for (let page = 1; ; page++) {
      const { merge_base_commit, total_commits, ...found } = await this.#ask(() =>
        this.#api.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
          ...this.#repository,
          basehead: `${base}...${head}`,
          per_page: perPage,
          page,
        }),
      );
      for (const commit of found.commits) commits.set(commit.sha, commitOf(commit));
      if (commits.size >= total_commits)
        return { mergeBase: commitOf(merge_base_commit), commits: [...commits.values()] };
      if (found.commits.length === 0)
        throw new ApiError(`GitHub’s API lists ${commits.size} of ${total_commits} commits`);
    }
  }

  /** The commit that an id or the name of a branch stands for. */
  async commit(ref: string): Promise<ApiCommit> {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
    // Its files come along, a page of them: they are not what is asked for.
    return commitOf(
      await this.#ask(() => this.#api.request(route, { ...this.#repository, ref, per_page: 1 })),
    );
  }

  /** The entries of one folder. */
  async tree(id: string): Promise<TreeEntry[]> {
    const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
    const { tree, truncated } = await this.#ask(() =>
      this.#api.request(route, { ...this.#repository, tree_sha: id }),
    );
    if (truncated) throw new ApiError('a folder has more entries than GitHub’s API lists');
    return tree.map(({ mode, type, sha, path }) => ({ mode, type, id: sha, name: path }));
  }

  /** Up to 100 MB. */
  async blob(id: string): Promise<Buffer> {
    const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';
    const { content, encoding } = await this.#ask(() =>
      this.#api.request(route, { ...this.#repository, file_sha: id }),
    );
    if (encoding !== 'base64') throw new ApiError(`GitHub’s API gives it as ${encoding}, not as base64`);
    return Buffer.from(content, 'base64');
  }

  #ask<T>(ask: () => Promise<{ data: T }>): Promise<T> {
    return this.#turn(async () => {
      if (this.#end !== null) throw this.#end;
      try {
        return (await ask()).data;
      } catch (error) {
        if (error instanceof ApiError && error.isFinal) this.#end ??= error;
        throw error;
      }
    });
  }
}

function commitOf({ sha, commit, parents }: CommitAnswer): ApiCommit {
  return {
    id: sha,
    tree: commit.tree.sha,
    parents: parents.map((parent) => parent.sha),
    authored: Math.floor(Date.parse(commit.author?.date ?? '') / 1_000) || 0,
    message: commit.message,
  };
}

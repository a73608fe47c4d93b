import type { Api, RepositoryName } from '../api.ts';
import { ApiError } from '../api-error.ts';
import { Diff } from '../conversation/index.ts';
import type { HeadOf } from './pull-requests-of.ts';

/** What a pull request can be said to touch. */
export interface ChangedPlaces {
  diff: Diff;
  /** Whether a file is one that the pull request changes, or one that its head has. */
  hasFile(path: string): boolean;
  /** Whether the head has no such file; null where that is not known. */
  lacksFile(path: string): boolean | null;
  /** Whether a commit, by its full id, is one of the pull request's. */
  hasCommit(id: string): boolean;
  /** Whether a commit of the pull request changes a file that its head need not have. Asks the API. */
  touches(commit: string, path: string): Promise<boolean>;
}

const perPage = 100;
/** GitHub lists no more files of a pull request, and no more commits. */
const mostFiles = 3_000;
const mostCommits = 250;
/** Commits that are looked at one by one. */
const mostAsked = 20;

/**
 * Files and commits of a pull request, by its own lists; with the right to read contents also by its head's tree and its
 * commits. @throws ApiError
 */
export async function changedPlaces(
  api: Api,
  repository: RepositoryName,
  { number, headSha }: HeadOf,
): Promise<ChangedPlaces> {
  const pull = { ...repository, pull_number: number, per_page: perPage };
  const changed = await pages(mostFiles, async (page) => {
    const { data } = await api.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
      ...pull,
      page,
    });
    return data.map(({ filename, patch }) => ({ filename, patch }));
  });
  const commits = await pages(mostCommits, async (page) => {
    const { data } = await api.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', {
      ...pull,
      page,
    });
    return data.map(({ sha }) => sha);
  });
  const mayRead = api.permissions.contents !== undefined;
  const head = mayRead ? await treeOf(api, repository, headSha) : null;
  const files = new Set(changed.map(({ filename }) => filename));
  const ids = new Set(commits);
  const filesOf = new Map<string, Promise<Set<string>>>();
  return {
    diff: new Diff(changed, changed.length < mostFiles),
    hasFile: (path) => files.has(path) || head?.has(path) === true,
    lacksFile: (path) => head && !head.has(path),
    hasCommit: (id) => ids.has(id),
    touches: async (commit, path) => {
      if (!mayRead || !ids.has(commit)) return false;
      if (!filesOf.has(commit) && filesOf.size < mostAsked)
        filesOf.set(commit, filesOfCommit(api, repository, commit));
      return (await filesOf.get(commit))?.has(path) ?? false;
    },
  };
}

async function pages<T>(most: number, read: (page: number) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; ; page++) {
    const found = await read(page);
    all.push(...found);
    if (found.length < perPage || all.length >= most) return all;
  }
}

/** All paths of a commit; null when GitHub does not list all. */
async function treeOf(api: Api, repository: RepositoryName, commit: string): Promise<Set<string> | null> {
  const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
  try {
    const { data } = await api.request(route, { ...repository, tree_sha: commit, recursive: '1' });
    return data.truncated ? null : new Set(data.tree.map(({ path }) => path));
  } catch (error) {
    // One that is too large, or whose repository is gone.
    if (error instanceof ApiError && error.problem === 'missing') return null;
    throw error;
  }
}

async function filesOfCommit(api: Api, repository: RepositoryName, ref: string): Promise<Set<string>> {
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
  const { data } = await api.request(route, { ...repository, ref, per_page: perPage });
  return new Set((data.files ?? []).map(({ filename }) => filename));
}

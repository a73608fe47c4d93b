import type { Api, RepositoryName } from '../api.ts';

export interface ApiCommit {
  id: string;
  tree: string;
  parents: string[];
  /** Seconds since 1970. */
  authored: number;
  message: string;
}

/** One file that a commit or a comparison changes, as GitHub lists it. */
export interface ApiFile {
  path: string;
  /** Of a file that was moved: what it was called. */
  previousPath: string | null;
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  /** Of the blob after the change; of a removed one, before it. Of a submodule: its commit. */
  id: string;
  /** Missing where there is none to show: binary, moved as it was, or too large. */
  patch?: string;
}

/** As GitHub describes a commit, wherever it does. */
export interface CommitAnswer {
  sha: string;
  commit: { message: string; tree: { sha: string }; author: { date?: string } | null };
  parents: { sha: string }[];
}

interface FileAnswer {
  filename: string;
  previous_filename?: string;
  status: ApiFile['status'];
  sha: string | null;
  patch?: string;
}

/** Of the files of one commit GitHub lists so many and no more. */
const mostFiles = 3_000;
const perPage = 300;

/** The commit that an id or the name of a branch stands for. @throws ApiError */
export async function readCommit(
  api: Pick<Api, 'request'>,
  where: RepositoryName,
  ref: string,
): Promise<ApiCommit> {
  // Its files come along, a page of them: they are not what is asked for.
  const { data } = await api.request('GET /repos/{owner}/{repo}/commits/{ref}', {
    ...where,
    ref,
    per_page: 1,
  });
  return commitOf(data);
}

/** What a commit changes against its first parent; null where there is more of it than is listed. @throws ApiError */
export async function readCommitFiles(
  api: Pick<Api, 'request'>,
  where: RepositoryName,
  id: string,
): Promise<ApiFile[] | null> {
  const files: ApiFile[] = [];
  for (let page = 1; ; page++) {
    const { data, headers } = await api.request('GET /repos/{owner}/{repo}/commits/{ref}', {
      ...where,
      ref: id,
      per_page: perPage,
      page,
    });
    for (const file of data.files ?? []) files.push(fileOf(file));
    if (files.length >= mostFiles) return null;
    if (!/rel="next"/.test(headers.link ?? '')) return files;
  }
}

export function commitOf({ sha, commit, parents }: CommitAnswer): ApiCommit {
  return {
    id: sha,
    tree: commit.tree.sha,
    parents: parents.map((parent) => parent.sha),
    authored: Math.floor(Date.parse(commit.author?.date ?? '') / 1_000) || 0,
    message: commit.message,
  };
}

export function fileOf({ filename, previous_filename, status, sha, patch }: FileAnswer): ApiFile {
  return {
    path: filename,
    previousPath: previous_filename ?? null,
    status,
    id: sha ?? '',
    ...(patch === undefined ? {} : { patch }),
  };
}

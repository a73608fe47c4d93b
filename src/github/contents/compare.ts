import type { Api, RepositoryName } from '../api.ts';
import { ApiError } from '../api-error.ts';
import { type ApiCommit, type ApiFile, commitOf, fileOf } from './commit.ts';

export interface Comparison {
  /** Where the two part. */
  mergeBase: ApiCommit;
  /** Those that `head` has and `base` lacks. */
  commits: ApiCommit[];
  /** What `head` changes against the merge base. */
  files: ApiFile[];
  /** Whether that is all of it: GitHub lists 300. */
  hasAllFiles: boolean;
}

const perPage = 100;
const mostFiles = 300;

/** What `head` has and `base` (ids, or names of branches) lacks. @throws ApiError */
export async function compare(
  api: Pick<Api, 'request'>,
  where: RepositoryName,
  base: string,
  head: string,
): Promise<Comparison> {
  const commits = new Map<string, ApiCommit>();
  let files: ApiFile[] = [];
  for (let page = 1; ; page++) {
    const { data } = await api.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      ...where,
      basehead: `${base}...${head}`,
      per_page: perPage,
      page,
    });
    for (const commit of data.commits) commits.set(commit.sha, commitOf(commit));
    // They come with the first page only.
    if (page === 1) files = (data.files ?? []).map(fileOf);
    if (commits.size >= data.total_commits) {
      const mergeBase = commitOf(data.merge_base_commit);
      return { mergeBase, commits: [...commits.values()], files, hasAllFiles: files.length < mostFiles };
    }
    if (data.commits.length === 0)
      throw new ApiError(`GitHub’s API lists ${commits.size} of ${data.total_commits} commits`);
  }
}

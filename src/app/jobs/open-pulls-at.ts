import type { Api } from '../../github/index.ts';
import type { RepositoryRef } from './job.ts';

/** The open pull requests that have a commit at their heads: several may, and GitHub names none of forks. */
export async function openPullsAt(api: Api, { owner, repo }: RepositoryRef, sha: string) {
  const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
  const { data } = await api.request(route, { owner, repo, commit_sha: sha, per_page: 100 });
  return data.filter(({ state, head }) => state === 'open' && head.sha === sha);
}

import { type Api, ApiError } from '../../github/index.ts';
import type { RepositoryRef } from '../jobs/job.ts';

/** Whether somebody may write in a repository, as GitHub says now; what stands in a comment about its author is not asked. */
export async function mayWrite(api: Api, { owner, repo }: RepositoryRef, login: string): Promise<boolean> {
  try {
    const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
    const { data } = await api.request(route, { owner, repo, username: login });
    return data.permission === 'admin' || data.permission === 'write';
  } catch (error) {
    // Nobody's account, or one that has nothing to do with it.
    if (error instanceof ApiError && error.problem === 'missing') return false;
    throw error;
  }
}

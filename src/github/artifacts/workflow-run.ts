import type { Api, RepositoryName } from '../api.ts';

/** A run of a workflow, as GitHub tells it. */
export interface WorkflowRun {
  id: number;
  /** What started it: `pull_request`, `push` and so on. */
  event: string;
  isCompleted: boolean;
  headSha: string;
  headBranch: string | null;
  /** Where the branch is; null when that repository is gone. */
  headRepository: { id: number; owner: string } | null;
}

/** @throws ApiError `missing` when the repository has no such run */
export async function readRun(api: Api, repository: RepositoryName, id: number): Promise<WorkflowRun> {
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
  const { data } = await api.request(route, { ...repository, run_id: id });
  // A deleted fork is null, whatever the description says.
  const head = data.head_repository as typeof data.head_repository | null;
  return {
    id: Number(data.id),
    event: data.event,
    isCompleted: data.status === 'completed',
    headSha: data.head_sha,
    headBranch: data.head_branch,
    headRepository: head && { id: Number(head.id), owner: head.owner.login },
  };
}

import type { Api, RepositoryName } from '../api.ts';
import type { WorkflowRun } from './workflow-run.ts';

/** An open pull request whose head is the commit that a run was about. */
export interface HeadOf {
  number: number;
  headSha: string;
  /** `owner/name` of where its branch is; null when that repository is gone. */
  headRepository: string | null;
  /** Whether the head is in another repository, whose owner may be anyone. */
  isFork: boolean;
}

/** An open pull request by its number; null when it is closed, or its head is another by now. */
export async function pullRequestAt(
  api: Api,
  repository: RepositoryName,
  { number, headSha }: Pick<HeadOf, 'number' | 'headSha'>,
): Promise<HeadOf | null> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
  const { data } = await api.request(route, { ...repository, pull_number: number });
  const { state, head, base } = data;
  if (state !== 'open' || head.sha !== headSha) return null;
  // A deleted fork is null, whatever the description says.
  const from = head.repo as typeof head.repo | null;
  return { number, headSha, headRepository: from?.full_name ?? null, isFork: from?.id !== base.repo.id };
}

/**
 * The open pull requests from a run's branch that are still at its commit: mostly one, several when they go to different
 * branches. A run's own list of them is empty for forks, and a number that the run has written down is anyone's.
 */
export async function pullRequestsOf(
  api: Api,
  repository: RepositoryName,
  { headSha, headBranch, headRepository }: WorkflowRun,
): Promise<HeadOf[]> {
  if (headBranch === null || headRepository === null) return [];
  const route = 'GET /repos/{owner}/{repo}/pulls';
  const head = `${headRepository.owner}:${headBranch}`;
  const { data } = await api.request(route, { ...repository, state: 'open', head, per_page: 100 });
  return data.flatMap(({ number, head: { sha, repo: from }, base }) => {
    // GitHub ignores a filter that it cannot read, and an owner may have several copies of a repository.
    if (sha !== headSha || from?.id !== headRepository.id) return [];
    return [{ number, headSha: sha, headRepository: from.full_name, isFork: from.id !== base.repo.id }];
  });
}

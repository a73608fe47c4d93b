import type { Api } from '../api.ts';
import type { PullRequestAnswer, RunAnswer } from './answers.ts';
import { readCheckId } from './check-id.ts';
import { checkName } from './query.ts';
import type { StandingCheck } from './standing.ts';
import type { Where } from './steps.ts';

/** Ours by the App's slug: as a viewer it has `[bot]` behind it. */
export function runsIn({ commits, headRefOid }: PullRequestAnswer, viewer: string): RunAnswer[] {
  const commit = commits?.nodes[0]?.commit;
  if (commit?.oid !== headRefOid) return [];
  return (commit.checkSuites?.nodes ?? [])
    .filter(({ app }) => app !== null && `${app.slug}[bot]` === viewer)
    .flatMap(({ checkRuns }) => checkRuns?.nodes ?? []);
}

/** The same by another route, for who may see checks and no commits. */
export async function readRuns(
  api: Api,
  { owner, repo }: Where,
  head: string,
  viewer: string,
): Promise<RunAnswer[]> {
  if (api.permissions.checks === undefined) return [];
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
  const names = { check_name: checkName, filter: 'all', per_page: 100 } as const;
  const { data } = await api.request(route, { owner, repo, ref: head, ...names });
  return data.check_runs
    .filter(({ app }) => app !== null && `${app.slug}[bot]` === viewer)
    .map(({ id, status, external_id }) => ({
      databaseId: Number(id),
      status: status.toUpperCase(),
      externalId: external_id,
    }));
}

/** The oldest first; one commit may be the head of several pull requests. */
export function standingChecks(runs: readonly RunAnswer[], number: number): StandingCheck[] {
  return runs
    .flatMap(({ databaseId, status, externalId }) => {
      const says = readCheckId(externalId, number);
      return says === null ? [] : [{ id: databaseId, isCompleted: status === 'COMPLETED', says }];
    })
    .sort((a, b) => a.id - b.id);
}

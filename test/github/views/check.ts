import { pullsOf } from '../state/find.ts';
import type { CheckRun, CheckSuite, Repository } from '../state/repository.ts';
import { appView } from './app.ts';
import { simpleCommitView } from './commit.ts';
import { minimalPullView } from './pull-request.ts';
import { apiUrl, htmlUrl, minimalRepositoryView } from './repository.ts';
import { nodeId, type View } from './view.ts';

/** Open pull requests with this head from a branch of the repository itself: a fork's are never named. */
export function pullsWithHead(view: View, repository: Repository, sha: string) {
  return pullsOf(repository)
    .filter(
      ({ state, pull }) =>
        state === 'open' && pull.head.sha === sha && pull.head.repository === repository.id,
    )
    .map((issue) => minimalPullView(view, repository, issue));
}

export function checkRunView(view: View, repository: Repository, run: CheckRun) {
  const url = `${apiUrl(view, repository)}/check-runs/${run.id}`;
  const html = `${htmlUrl(view, repository)}/runs/${run.id}`;
  const app = view.state.apps.get(repository.checkSuites.get(run.suite)!.appId)!;
  return {
    id: run.id,
    node_id: nodeId('CR', run.id),
    name: run.name,
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: html,
    details_url: run.detailsUrl ?? html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      ...run.output,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.suite },
    app: appView(view, app),
    pull_requests: pullsWithHead(view, repository, run.headSha),
  };
}

/** Of its runs: queued until all are completed, and then the worst of them. */
export function suiteOutcome(repository: Repository, { id }: CheckSuite) {
  const runs = [...repository.checkRuns.values()].filter((run) => run.suite === id);
  if (runs.length === 0) return { status: 'queued', conclusion: null, runs: 0 };
  if (runs.some((run) => run.status !== 'completed')) {
    return { status: 'in_progress', conclusion: null, runs: runs.length };
  }
  const order = [
    'failure',
    'timed_out',
    'cancelled',
    'action_required',
    'stale',
    'success',
    'neutral',
    'skipped',
  ];
  const worst = order.find((conclusion) => runs.some((run) => run.conclusion === conclusion));
  return { status: 'completed', conclusion: worst ?? null, runs: runs.length };
}

/** `simple-check-suite` of the description: as a check run names it. */
export function simpleCheckSuiteView(view: View, repository: Repository, suite: CheckSuite) {
  const { status, conclusion } = suiteOutcome(repository, suite);
  return {
    id: suite.id,
    node_id: nodeId('CS', suite.id),
    head_branch: suite.headBranch,
    head_sha: suite.headSha,
    status,
    conclusion,
    url: `${apiUrl(view, repository)}/check-suites/${suite.id}`,
    before: suite.before,
    after: suite.headSha,
    pull_requests: pullsWithHead(view, repository, suite.headSha),
    app: appView(view, view.state.apps.get(suite.appId)!),
    repository: minimalRepositoryView(view, repository),
    created_at: suite.createdAt,
    updated_at: suite.updatedAt,
  };
}

/** `check-suite` of the description. */
export function checkSuiteView(view: View, repository: Repository, suite: CheckSuite) {
  const simple = simpleCheckSuiteView(view, repository, suite);
  return {
    ...simple,
    head_commit: simpleCommitView(repository, suite.headSha),
    latest_check_runs_count: suiteOutcome(repository, suite).runs,
    check_runs_url: `${simple.url}/check-runs`,
    rerequestable: true,
    runs_rerequestable: true,
  };
}

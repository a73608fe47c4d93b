import type { Artifact, Repository, WorkflowRun } from '../state/repository.ts';
import { pullsWithHead } from './check.ts';
import { simpleCommitView } from './commit.ts';
import { apiUrl, htmlUrl, minimalRepositoryView } from './repository.ts';
import { userView } from './user.ts';
import { nodeId, type View } from './view.ts';

export function workflowRunView(view: View, repository: Repository, run: WorkflowRun) {
  const api = apiUrl(view, repository);
  const url = `${api}/actions/runs/${run.id}`;
  const head = view.state.repositories.get(run.headRepository) ?? repository;
  return {
    id: run.id,
    name: run.workflow.name,
    node_id: nodeId('WFR', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.workflow.path,
    display_title: run.title,
    run_number: run.number,
    run_attempt: 1,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow.id,
    check_suite_id: run.suite,
    check_suite_node_id: nodeId('CS', run.suite),
    url,
    html_url: `${htmlUrl(view, repository)}/actions/runs/${run.id}`,
    pull_requests: head === repository ? pullsWithHead(view, repository, run.headSha) : [],
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    run_started_at: run.createdAt,
    actor: userView(view, run.actor),
    triggering_actor: userView(view, run.actor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${run.suite}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${api}/actions/workflows/${run.workflow.id}`,
    referenced_workflows: [],
    head_commit: simpleCommitView(repository, run.headSha),
    repository: minimalRepositoryView(view, repository),
    head_repository: minimalRepositoryView(view, head),
  };
}

export function artifactView(view: View, repository: Repository, artifact: Artifact) {
  const url = `${apiUrl(view, repository)}/actions/artifacts/${artifact.id}`;
  const run = repository.workflowRuns.get(artifact.run)!;
  const ninetyDays = 90 * 24 * 3_600_000;
  return {
    id: artifact.id,
    node_id: nodeId('MDg6QXJ0aWZhY3Q', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expired,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: new Date(Date.parse(artifact.createdAt) + ninetyDays).toISOString(),
    workflow_run: {
      id: run.id,
      repository_id: repository.id,
      head_repository_id: run.headRepository,
      head_branch: run.headBranch,
      head_sha: run.headSha,
    },
  };
}

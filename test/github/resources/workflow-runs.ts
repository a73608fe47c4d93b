/** Runs of workflows. */
import { found, ok } from '../server/answer.ts';
import { read } from '../server/call.ts';
import { counted } from '../server/pages.ts';
import { workflowRunView } from '../views/workflow-run.ts';
import type { Operations } from './operations.ts';

export const workflowRuns = {
  'actions/list-workflow-runs-for-repo': {
    access: read('actions'),
    answer: (call) => {
      const { event, status, branch, head_sha, actor } = call.query;
      const wanted = [...call.repository.workflowRuns.values()]
        .reverse()
        .filter((run) => event === undefined || run.event === event)
        .filter((run) => status === undefined || run.status === status || run.conclusion === status)
        .filter((run) => branch === undefined || run.headBranch === branch)
        .filter((run) => head_sha === undefined || run.headSha === head_sha)
        .filter((run) => actor === undefined || run.actor === actor);
      return counted(call, 'workflow_runs', wanted, (run) => workflowRunView(call, call.repository, run));
    },
  },
  'actions/get-workflow-run': {
    access: read('actions'),
    answer: (call) => {
      const run = found(call.repository.workflowRuns.get(Number(call.params.run_id)));
      return ok(workflowRunView(call, call.repository, run));
    },
  },
} satisfies Operations;

/** Issues; a pull request is one too. */
import { editIssue, type NewIssue, openIssue } from '../changes/issues.ts';
import { type Answer, ApiError, created, found, ok } from '../server/answer.ts';
import { type Access, type Call, read, write } from '../server/call.ts';
import { listed } from '../server/pages.ts';
import type { Issue } from '../state/issue.ts';
import { issueView } from '../views/issue.ts';
import { checkedBody } from './body.ts';
import type { Operations } from './operations.ts';

export const issues = {
  'issues/list-for-repo': { access: read('issues'), answer: list },
  // Of issues alone, though it be a pull request:
  // https://docs.github.com/rest/authentication/permissions-required-for-github-apps#repository-permissions-for-pull-requests
  'issues/get': {
    access: read('issues'),
    answer: (call) => ok(issueView(call, call.repository, issueOf(call))),
  },
  'issues/create': {
    access: write('issues'),
    answer: (call) => {
      enabled(call);
      const { title, body = null, labels = [], assignees = [] } = call.body as NewIssue;
      const names = (labels as (string | { name: string })[]).map((each) =>
        typeof each === 'string' ? each : each.name,
      );
      checkedBody('Issue', body ?? '', { mayBeBlank: true });
      const issue = openIssue(call, call.repository, call.login, { title, body, labels: names, assignees });
      return created(issueView(call, call.repository, issue));
    },
  },
  'issues/update': {
    access: (call) => writeIssue(call),
    answer: (call) => {
      const issue = issueOf(call);
      const { state_reason: stateReason, assignees, ...edit } = call.body as Record<string, never>;
      checkedBody('Issue', (edit as { body?: string }).body ?? '', { mayBeBlank: true });
      editIssue(call, call.repository, issue, call.login, {
        ...edit,
        ...(stateReason ? { stateReason } : {}),
      });
      if (assignees !== undefined) issue.assignees = assignees;
      return ok(issueView(call, call.repository, issue));
    },
  },
} satisfies Operations;

/** 410 where issues are switched off; pull requests are still there. */
export function issueOf(call: Call): Issue {
  const issue = call.repository.issues.get(Number(call.params.issue_number));
  if (!issue?.pull) enabled(call);
  return found(issue);
}

function enabled({ repository }: Call): void {
  if (!repository.hasIssues) throw new ApiError(410, 'Issues are disabled for this repo');
}

/** What concerns a pull request is open to whoever may work on either. */
export const readIssue = (call: Call): Access =>
  isPull(call) ? read('issues', 'pull_requests') : read('issues');
export const writeIssue = (call: Call): Access =>
  isPull(call) ? write('issues', 'pull_requests') : write('issues');

function isPull({ repository, params }: Call): boolean {
  if (params.issue_number !== undefined)
    return Boolean(repository.issues.get(Number(params.issue_number))?.pull);
  const comment = Number(params.comment_id);
  const of = [...repository.issues.values()].find(({ comments }) =>
    comments.some(({ id }) => id === comment),
  );
  return Boolean(of?.pull);
}

function list(call: Call): Answer {
  enabled(call);
  const { query, repository } = call;
  const { state = 'open', labels, creator, sort = 'created', direction = 'desc', since } = query;
  const by = (issue: Issue) => (sort === 'updated' ? issue.updatedAt : issue.createdAt);
  const wanted = [...repository.issues.values()]
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => creator === undefined || issue.user.toLowerCase() === creator.toLowerCase())
    .filter((issue) => since === undefined || issue.updatedAt >= since)
    .filter((issue) => (labels?.split(',') ?? []).every((label) => issue.labels.includes(label.trim())))
    .sort((a, b) => by(a).localeCompare(by(b)) || a.number - b.number);
  if (direction === 'desc') wanted.reverse();
  return listed(call, wanted, (issue) => issueView(call, repository, issue));
}

/** Issues, and what pull requests share with them: title, body, state, labels, comments. */
import type { WebhookName } from '../contract/used.ts';
import type { Issue, IssueComment } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import { nextId } from '../state/state.ts';
import { commentView, issueView, labelViews } from '../views/issue.ts';
import { type Pull, pullView } from '../views/pull-request.ts';
import type { Doer } from './doer.ts';

export interface NewIssue {
  title: string;
  body: string | null;
  labels?: string[];
  assignees?: string[];
}

/** The next number: issues and pull requests share them. */
export function addIssue(doer: Doer, repository: Repository, user: string, { title, body }: NewIssue): Issue {
  const issue: Issue = {
    id: nextId(doer.state),
    number: ++repository.lastNumber,
    title,
    body,
    user,
    state: 'open',
    stateReason: null,
    locked: false,
    labels: [],
    assignees: [],
    comments: [],
    reactions: [],
    createdAt: doer.time,
    updatedAt: doer.time,
    closedAt: null,
    pull: null,
  };
  repository.issues.set(issue.number, issue);
  return issue;
}

export function openIssue(doer: Doer, repository: Repository, user: string, issue: NewIssue): Issue {
  const opened = addIssue(doer, repository, user, issue);
  opened.assignees = issue.assignees ?? [];
  for (const label of issue.labels ?? []) opened.labels.push(ensureLabel(doer, repository, label));
  tell(doer, repository, opened, user, 'opened');
  return opened;
}

/** The label's name as the repository has it; a label that is not there yet is made. */
function ensureLabel(doer: Doer, repository: Repository, name: string): string {
  const key = name.toLowerCase();
  if (!repository.labels.has(key)) {
    repository.labels.set(key, { id: nextId(doer.state), name, color: 'ededed', description: null });
  }
  return repository.labels.get(key)!.name;
}

export interface IssueEdit {
  title?: string;
  body?: string | null;
  state?: 'open' | 'closed';
  stateReason?: string | null;
  labels?: string[];
}

export function editIssue(
  doer: Doer,
  repository: Repository,
  issue: Issue,
  by: string,
  edit: IssueEdit,
): void {
  const { title = issue.title, body = issue.body } = edit;
  const changes = {
    ...(title === issue.title ? {} : { title: { from: issue.title } }),
    ...(body === issue.body ? {} : { body: { from: issue.body ?? '' } }),
  };
  Object.assign(issue, { title, body, updatedAt: doer.time });
  if (Object.keys(changes).length > 0) tell(doer, repository, issue, by, 'edited', { changes });
  if (edit.state !== undefined && edit.state !== issue.state) {
    const closed = edit.state === 'closed';
    issue.state = edit.state;
    issue.stateReason = closed ? (edit.stateReason ?? 'completed') : 'reopened';
    issue.closedAt = closed ? doer.time : null;
    tell(doer, repository, issue, by, closed ? 'closed' : 'reopened');
  }
  if (edit.labels !== undefined) setLabels(doer, repository, issue, by, edit.labels);
}

export function setLabels(
  doer: Doer,
  repository: Repository,
  issue: Issue,
  by: string,
  names: string[],
): void {
  const wanted = names.map((name) => ensureLabel(doer, repository, name));
  const added = wanted.filter((name) => !issue.labels.includes(name));
  const removed = issue.labels.filter((name) => !wanted.includes(name));
  issue.labels = wanted;
  issue.updatedAt = doer.time;
  for (const name of added) tellLabel('labeled', name);
  for (const name of removed) tellLabel('unlabeled', name);

  function tellLabel(action: 'labeled' | 'unlabeled', name: string) {
    const [label] = labelViews(doer, repository, [name]);
    tell(doer, repository, issue, by, action, { label });
  }
}

type Action = 'opened' | 'edited' | 'closed' | 'reopened' | 'labeled' | 'unlabeled';

/** Of a pull request hears who listens to `pull_request`, of an issue who listens to `issues`. */
export function tell(
  doer: Doer,
  repository: Repository,
  issue: Issue,
  sender: string,
  action: Action | 'ready-for-review' | 'converted-to-draft' | 'synchronize',
  more: object = {},
): void {
  const isPull = issue.pull !== null;
  doer.happened({
    webhook: `${isPull ? 'pull-request' : 'issues'}-${action}` as WebhookName,
    sender,
    repository,
    payload: isPull
      ? { number: issue.number, pull_request: pullView(doer, repository, issue as Pull), ...more }
      : { issue: issueView(doer, repository, issue), ...more },
  });
}

export function addComment(doer: Doer, repository: Repository, issue: Issue, user: string, body: string) {
  const comment: IssueComment = {
    id: nextId(doer.state),
    user,
    body,
    createdAt: doer.time,
    updatedAt: doer.time,
    reactions: [],
  };
  issue.comments.push(comment);
  issue.updatedAt = doer.time;
  tellComment(doer, repository, issue, comment, user, 'created');
  return comment;
}

export function editComment(
  doer: Doer,
  repository: Repository,
  issue: Issue,
  comment: IssueComment,
  by: string,
  body: string,
): void {
  const changes = { body: { from: comment.body } };
  Object.assign(comment, { body, updatedAt: doer.time });
  tellComment(doer, repository, issue, comment, by, 'edited', { changes });
}

export function deleteComment(
  doer: Doer,
  repository: Repository,
  issue: Issue,
  comment: IssueComment,
  by: string,
): void {
  issue.comments = issue.comments.filter((each) => each !== comment);
  tellComment(doer, repository, issue, comment, by, 'deleted');
}

function tellComment(
  doer: Doer,
  repository: Repository,
  issue: Issue,
  comment: IssueComment,
  sender: string,
  action: 'created' | 'edited' | 'deleted',
  more: object = {},
): void {
  doer.happened({
    webhook: `issue-comment-${action}`,
    sender,
    repository,
    payload: {
      issue: issueView(doer, repository, issue),
      comment: commentView(doer, repository, issue, comment),
      ...more,
    },
  });
}

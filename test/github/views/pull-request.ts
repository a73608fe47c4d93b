import { comparisonOf, mergeable } from '../git/pull-request.ts';
import { associationOf } from '../state/find.ts';
import type { Issue, PullRequest } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import { issueView } from './issue.ts';
import { apiUrl, repositoryView } from './repository.ts';
import { userView } from './user.ts';
import { nodeId, type View } from './view.ts';

export type Pull = Issue & { pull: PullRequest };

/** `pull-request-simple` of the description: what lists give. */
export function simplePullView(view: View, repository: Repository, issue: Pull) {
  const { pull } = issue;
  const shown = issueView(view, repository, issue);
  const api = apiUrl(view, repository);
  const url = `${api}/pulls/${issue.number}`;
  const html = shown.html_url;
  const links = {
    self: url,
    html,
    issue: shown.url,
    comments: shown.comments_url,
    review_comments: `${url}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${api}/statuses/${pull.head.sha}`,
  };
  const fork = view.state.repositories.get(pull.head.repository ?? 0);
  return {
    url,
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: links.issue,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    number: issue.number,
    state: issue.state,
    locked: issue.locked,
    active_lock_reason: null,
    title: issue.title,
    user: shown.user,
    body: issue.body,
    labels: shown.labels,
    milestone: null,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommit,
    assignee: shown.assignee,
    assignees: shown.assignees,
    requested_reviewers: [],
    requested_teams: [],
    draft: pull.draft,
    head: {
      label: `${pull.head.owner}:${pull.head.ref}`,
      ref: pull.head.ref,
      sha: pull.head.sha,
      user: userView(view, pull.head.owner),
      repo: fork ? repositoryView(view, fork) : null,
    },
    base: {
      label: `${repository.owner}:${pull.base.ref}`,
      ref: pull.base.ref,
      sha: pull.base.sha,
      user: userView(view, repository.owner),
      repo: repositoryView(view, repository),
    },
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    author_association: associationOf(view.state, repository, issue.user),
    auto_merge: null,
  };
}

/** `pull-request` of the description: one of them, with its figures. */
export function pullView(view: View, repository: Repository, issue: Pull) {
  const { pull } = issue;
  const { commits, files } = comparisonOf(repository, pull);
  const sum = (of: 'additions' | 'deletions') => files.reduce((all, file) => all + file[of], 0);
  const merges = pull.mergedAt === null ? mergeable(repository, pull) : null;
  return {
    ...simplePullView(view, repository, issue),
    merged: pull.mergedAt !== null,
    mergeable: merges,
    rebaseable: merges,
    mergeable_state: merges === null ? 'unknown' : merges ? 'clean' : 'dirty',
    merged_by: pull.mergedBy === null ? null : userView(view, pull.mergedBy),
    comments: issue.comments.length,
    review_comments: pull.threads.reduce((all, thread) => all + thread.comments.length, 0),
    maintainer_can_modify: false,
    commits: commits.length,
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: files.length,
  };
}

/** `pull-request-minimal` of the description: what check runs and workflow runs name. */
export function minimalPullView(view: View, repository: Repository, { number, pull }: Pull) {
  const { id, name } = repository;
  const repo = { id, url: apiUrl(view, repository), name };
  return {
    id: pull.id,
    number,
    url: `${apiUrl(view, repository)}/pulls/${number}`,
    head: { ref: pull.head.ref, sha: pull.head.sha, repo },
    base: { ref: pull.base.ref, sha: pull.base.sha, repo },
  };
}

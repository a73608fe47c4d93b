import { standing } from '../git/review-line.ts';
import { associationOf } from '../state/find.ts';
import type { Review, ReviewComment, ReviewThread } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import type { Pull } from './pull-request.ts';
import { reactionRollup } from './reactions.ts';
import { apiUrl, htmlUrl } from './repository.ts';
import { userViewOrNull } from './user.ts';
import { nodeId, type View } from './view.ts';

export function reviewView(view: View, repository: Repository, { number }: Pull, review: Review) {
  const html = `${htmlUrl(view, repository)}/pull/${number}#pullrequestreview-${review.id}`;
  const pull = `${apiUrl(view, repository)}/pulls/${number}`;
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: userViewOrNull(view, review.user),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    author_association: associationOf(view.state, repository, review.user),
    _links: { html: { href: html }, pull_request: { href: pull } },
    submitted_at: review.submittedAt,
    commit_id: review.commit,
  };
}

/** `pull-request-review-comment` of the description. */
export function reviewCommentView(
  view: View,
  repository: Repository,
  issue: Pull,
  thread: ReviewThread,
  comment: ReviewComment,
) {
  const url = `${apiUrl(view, repository)}/pulls/comments/${comment.id}`;
  const html = `${htmlUrl(view, repository)}/pull/${issue.number}#discussion_r${comment.id}`;
  const pull = `${apiUrl(view, repository)}/pulls/${issue.number}`;
  const { line, startLine, position } = standing(repository, issue.pull, thread);
  const first = thread.comments[0]!;
  return {
    url,
    pull_request_review_id: comment.review,
    id: comment.id,
    node_id: nodeId('PRRC', comment.id),
    diff_hunk: thread.diffHunk,
    path: thread.path,
    // Outdated, it keeps the commit that it was put on; otherwise it moves along.
    commit_id: position === null ? thread.commit : issue.pull.head.sha,
    original_commit_id: thread.commit,
    user: userViewOrNull(view, comment.user),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: html,
    pull_request_url: pull,
    author_association: associationOf(view.state, repository, comment.user),
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pull } },
    reactions: reactionRollup(comment.reactions, url),
    start_line: startLine,
    original_start_line: thread.startLine,
    start_side: thread.startSide,
    line,
    original_line: thread.line,
    side: thread.side,
    position,
    original_position: thread.position ?? 1,
    subject_type: thread.subject,
    ...(first === comment ? {} : { in_reply_to_id: first.id }),
  };
}

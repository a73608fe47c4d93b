/** Reviews and what they say of lines and files. */

import { compare } from '../git/pull-request.ts';
import { lineInPatch } from '../git/review-line.ts';
import type { Review, ReviewComment, ReviewThread, Side } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import { nextId } from '../state/state.ts';
import { type Pull, simplePullView } from '../views/pull-request.ts';
import { reviewCommentView, reviewView } from '../views/review.ts';
import { nodeId } from '../views/view.ts';
import type { Doer } from './doer.ts';

export interface Place {
  path: string;
  subject: 'line' | 'file';
  /** One of the pull request's; its head, where none is named. */
  commit?: string;
  line?: number;
  side?: Side;
  startLine?: number;
  startSide?: Side;
}

/** What a place lacks to be one: not in the diff, by path or by line. */
export type Misplaced = { misplaced: 'path' | 'line' | 'start_line' };

export function addReview(
  doer: Doer,
  issue: Pull,
  user: string,
  { body, state, commit }: { body: string; state: Review['state']; commit: string },
): Review {
  const review = { id: nextId(doer.state), user, body, state, commit, submittedAt: doer.time };
  issue.pull.reviews.push(review);
  return review;
}

/** A thread without a comment yet, or why there can be none. */
export function threadAt(
  doer: Doer,
  repository: Repository,
  { pull }: Pull,
  place: Place,
): ReviewThread | Misplaced {
  const { commit = pull.head.sha } = place;
  const { files, mergeBase } = compare(repository, pull.base.sha, commit);
  const file = files.find((each) => each.path === place.path);
  if (file === undefined) return { misplaced: 'path' };
  const thread: ReviewThread = {
    id: nextId(doer.state),
    path: place.path,
    subject: place.subject,
    side: place.side ?? 'RIGHT',
    line: null,
    startLine: null,
    startSide: null,
    commit,
    base: mergeBase,
    diffHunk: '',
    position: null,
    resolvedBy: null,
    comments: [],
  };
  if (place.subject === 'file') return thread;
  const at = place.line === undefined ? null : lineInPatch(file, place.line, thread.side);
  if (at === null) return { misplaced: 'line' };
  Object.assign(thread, { line: place.line, position: at.position, diffHunk: at.hunk() });
  if (place.startLine === undefined) return thread;
  const startSide = place.startSide ?? thread.side;
  const start = lineInPatch(file, place.startLine, startSide);
  // Before the line, and in its hunk: https://github.com/parkerbxyz/suggest-changes/issues/64
  if (start === null || start.position >= at.position || start.hunkAt !== at.hunkAt)
    return { misplaced: 'start_line' };
  return Object.assign(thread, { startLine: place.startLine, startSide });
}

export function addReviewComment(
  doer: Doer,
  issue: Pull,
  thread: ReviewThread,
  review: Review,
  body: string,
): ReviewComment {
  const comment = {
    id: nextId(doer.state),
    review: review.id,
    user: review.user,
    body,
    createdAt: doer.time,
    updatedAt: doer.time,
    reactions: [],
  };
  if (thread.comments.length === 0) issue.pull.threads.push(thread);
  thread.comments.push(comment);
  issue.updatedAt = doer.time;
  return comment;
}

export function tellReview(
  doer: Doer,
  repository: Repository,
  issue: Pull,
  review: Review,
  action: 'submitted' | 'edited' | 'dismissed',
  sender: string,
  more: object = {},
): void {
  // In webhooks the state is in lower case.
  const shown = { ...reviewView(doer, repository, issue, review), state: review.state.toLowerCase() };
  doer.happened({
    webhook: `pull-request-review-${action}`,
    sender,
    repository,
    payload: { review: shown, pull_request: simplePullView(doer, repository, issue), ...more },
  });
}

export function tellReviewComment(
  doer: Doer,
  repository: Repository,
  issue: Pull,
  [thread, comment]: [ReviewThread, ReviewComment],
  action: 'created' | 'edited' | 'deleted',
  sender: string,
  more: object = {},
): void {
  doer.happened({
    webhook: `pull-request-review-comment-${action}`,
    sender,
    repository,
    payload: {
      comment: reviewCommentView(doer, repository, issue, thread, comment),
      pull_request: simplePullView(doer, repository, issue),
      ...more,
    },
  });
}

export function editReviewComment(
  doer: Doer,
  repository: Repository,
  issue: Pull,
  at: [ReviewThread, ReviewComment],
  by: string,
  body: string,
): void {
  const changes = { body: { from: at[1].body } };
  Object.assign(at[1], { body, updatedAt: doer.time });
  tellReviewComment(doer, repository, issue, at, 'edited', by, { changes });
}

/** With its last comment a thread is gone. */
export function deleteReviewComment(
  doer: Doer,
  repository: Repository,
  issue: Pull,
  at: [ReviewThread, ReviewComment],
  by: string,
): void {
  const [thread, comment] = at;
  tellReviewComment(doer, repository, issue, at, 'deleted', by);
  thread.comments = thread.comments.filter((each) => each !== comment);
  if (thread.comments.length === 0) issue.pull.threads = issue.pull.threads.filter((each) => each !== thread);
}

/** `by` null: it is open again, which `sender` did. */
export function setResolved(
  doer: Doer,
  repository: Repository,
  issue: Pull,
  thread: ReviewThread,
  by: string | null,
  sender: string,
): void {
  if ((thread.resolvedBy === null) === (by === null)) return;
  thread.resolvedBy = by;
  const comments = thread.comments.map((each) => reviewCommentView(doer, repository, issue, thread, each));
  doer.happened({
    webhook: `pull-request-review-thread-${by === null ? 'unresolved' : 'resolved'}`,
    sender,
    repository,
    payload: {
      thread: { node_id: nodeId('PRRT', thread.id), comments },
      pull_request: simplePullView(doer, repository, issue),
    },
  });
}

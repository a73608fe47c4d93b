/** Reviews of a pull request. */
import {
  addReview,
  addReviewComment,
  type Misplaced,
  tellReview,
  tellReviewComment,
  threadAt,
} from '../changes/reviews.ts';
import { comparisonOf } from '../git/pull-request.ts';
import { type Answer, ApiError, found, invalid, ok } from '../server/answer.ts';
import { type Call, read, write } from '../server/call.ts';
import { listed } from '../server/pages.ts';
import type { Review, ReviewThread, Side } from '../state/issue.ts';
import { reviewCommentView, reviewView } from '../views/review.ts';
import { checkReviewBodies } from './body.ts';
import type { Operations } from './operations.ts';
import { pullOf } from './pulls.ts';

export const reviews = {
  'pulls/list-reviews': {
    access: read('pull_requests'),
    answer: (call) => {
      const issue = pullOf(call);
      return listed(call, issue.pull.reviews, (review) => reviewView(call, call.repository, issue, review));
    },
  },
  'pulls/get-review': {
    access: read('pull_requests'),
    answer: (call) => ok(reviewView(call, call.repository, pullOf(call), reviewOf(call))),
  },
  'pulls/list-comments-for-review': {
    access: read('pull_requests'),
    answer: (call) => {
      const issue = pullOf(call);
      const { id } = reviewOf(call);
      const comments = issue.pull.threads.flatMap((thread) =>
        thread.comments.filter(({ review }) => review === id).map((comment) => ({ thread, comment })),
      );
      return listed(call, comments, ({ thread, comment }) => {
        // The description of this list knows no line, only its position.
        return reviewCommentView(call, call.repository, issue, thread, comment);
      });
    },
  },
  'pulls/create-review': { access: write('pull_requests'), answer: createReview },
  'pulls/update-review': {
    access: write('pull_requests'),
    answer: (call) => {
      const review = reviewOf(call);
      const changes = { body: { from: review.body } };
      review.body = (call.body as { body: string }).body;
      tellReview(call, call.repository, pullOf(call), review, 'edited', call.login, { changes });
      return ok(reviewView(call, call.repository, pullOf(call), review));
    },
  },
  'pulls/dismiss-review': {
    access: write('pull_requests'),
    answer: (call) => {
      const review = reviewOf(call);
      if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
        throw new ApiError(422, 'Can not dismiss a commented pull request review');
      }
      review.state = 'DISMISSED';
      tellReview(call, call.repository, pullOf(call), review, 'dismissed', call.login);
      return ok(reviewView(call, call.repository, pullOf(call), review));
    },
  },
} satisfies Operations;

function reviewOf(call: Call): Review {
  return found(pullOf(call).pull.reviews.find(({ id }) => id === Number(call.params.review_id)));
}

interface NewReview {
  commit_id?: string;
  body?: string;
  event?: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';
  comments?: {
    path: string;
    body: string;
    line?: number;
    side?: Side;
    start_line?: number;
    start_side?: Side;
    position?: number;
  }[];
}

const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

/** All of it or nothing: one comment off the diff, and the whole review is refused. */
function createReview(call: Call): Answer {
  const issue = pullOf(call);
  const { repository, login } = call;
  const { commit_id, body = '', event, comments = [] } = call.body as NewReview;
  checkReviewBodies(body, ...comments.map((comment) => comment.body));
  const commit = commit_id ?? issue.pull.head.sha;
  // In words of its own: https://github.com/marcusquinn/aidevops/issues/30280
  if (issue.locked) throw refuse('lock prevents review');
  // As after a force-push: https://github.com/reviewdog/reviewdog/issues/434
  if (commit !== issue.pull.head.sha && !comparisonOf(repository, issue.pull).commits.includes(commit)) {
    throw refuse('The commitOID is not part of the pull request');
  }
  if (issue.pull.reviews.some(({ user, state }) => user === login && state === 'PENDING')) {
    throw refuse('User can only have one pending review per pull request');
  }
  if (event !== undefined && event !== 'APPROVE' && body === '' && comments.length === 0) {
    throw refuse('Review cannot be blank');
  }
  if (event !== undefined && event !== 'COMMENT' && login === issue.user) {
    const what = event === 'APPROVE' ? 'approve' : 'request changes on';
    throw refuse(`Can not ${what} your own pull request`);
  }
  const threads = comments.map((comment) => {
    const { path, line, side, start_line: startLine, start_side: startSide } = comment;
    const place = {
      path,
      commit,
      subject: 'line' as const,
      ...defined({ line, side, startLine, startSide }),
    };
    return { thread: placed(threadAt(call, repository, issue, place)), body: comment.body };
  });
  const review = addReview(call, issue, login, { body, commit, state: event ? states[event] : 'PENDING' });
  const added = threads.map(({ thread, body }) => {
    return [thread, addReviewComment(call, issue, thread, review, body)] as [ReviewThread, never];
  });
  if (review.state !== 'PENDING') {
    tellReview(call, repository, issue, review, 'submitted', login);
    for (const each of added) tellReviewComment(call, repository, issue, each, 'created', login);
  }
  return ok(reviewView(call, repository, issue, review));
}

function refuse(error: string): ApiError {
  return new ApiError(422, 'Unprocessable Entity', { errors: [error] });
}

function placed(thread: ReviewThread | Misplaced): ReviewThread {
  if (!('misplaced' in thread)) return thread;
  const names = { path: 'Path', line: 'Line', start_line: 'Start line' };
  throw new ApiError(422, 'Unprocessable Entity', {
    errors: [`${names[thread.misplaced]} could not be resolved`],
  });
}

/** Without the members that are undefined. */
export function defined<T extends object>(of: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as never;
}

/** The words of `create-review-comment` for the same: https://github.com/cli/cli/issues/5746 */
export function misplacedComment({ misplaced }: Misplaced): ApiError {
  const field = `pull_request_review_thread.${misplaced}`;
  return invalid('PullRequestReviewComment', field, 'custom', `${field} must be part of the diff`);
}

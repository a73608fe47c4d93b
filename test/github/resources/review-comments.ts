/** Comments on the lines and files of a pull request. */
import {
  addReview,
  addReviewComment,
  deleteReviewComment,
  editReviewComment,
  tellReview,
  tellReviewComment,
  threadAt,
} from '../changes/reviews.ts';
import { comparisonOf } from '../git/pull-request.ts';
import { type Answer, created, found, invalid, noContent, ok } from '../server/answer.ts';
import { type Call, read, write } from '../server/call.ts';
import { listed } from '../server/pages.ts';
import { pullsOf } from '../state/find.ts';
import type { ReviewComment, ReviewThread, Side } from '../state/issue.ts';
import type { Pull } from '../views/pull-request.ts';
import { reviewCommentView } from '../views/review.ts';
import { checkedBody } from './body.ts';
import type { Operations } from './operations.ts';
import { pullOf } from './pulls.ts';
import { defined, misplacedComment } from './reviews.ts';

export const reviewComments = {
  'pulls/list-review-comments': {
    access: read('pull_requests'),
    answer: (call) => list(call, [pullOf(call)]),
  },
  'pulls/list-review-comments-for-repo': {
    access: read('pull_requests'),
    answer: (call) => list(call, pullsOf(call.repository)),
  },
  'pulls/get-review-comment': {
    access: read('pull_requests'),
    answer: (call) => ok(view(call, placeOf(call))),
  },
  'pulls/create-review-comment': { access: write('pull_requests'), answer: create },
  'pulls/create-reply-for-review-comment': {
    access: write('pull_requests'),
    answer: (call) => reply(call, Number(call.params.comment_id), (call.body as { body: string }).body),
  },
  'pulls/update-review-comment': {
    access: write('pull_requests'),
    answer: (call) => {
      const place = placeOf(call);
      const { issue, thread, comment } = place;
      const body = checkedBody('PullRequestReviewComment', (call.body as { body: string }).body);
      editReviewComment(call, call.repository, issue, [thread, comment], call.login, body);
      return ok(view(call, place));
    },
  },
  'pulls/delete-review-comment': {
    access: write('pull_requests'),
    answer: (call) => {
      const { issue, thread, comment } = placeOf(call);
      deleteReviewComment(call, call.repository, issue, [thread, comment], call.login);
      return noContent;
    },
  },
} satisfies Operations;

interface Place {
  issue: Pull;
  thread: ReviewThread;
  comment: ReviewComment;
}

function placesIn(issues: Pull[]): Place[] {
  return issues.flatMap((issue) =>
    issue.pull.threads.flatMap((thread) => thread.comments.map((comment) => ({ issue, thread, comment }))),
  );
}

/** Of comments of a review that was submitted: those of a pending one are nobody else's to see. */
function list(call: Call, issues: Pull[]): Answer {
  const { sort = 'created', direction = 'asc', since } = call.query;
  const by = ({ comment }: Place) => (sort === 'updated' ? comment.updatedAt : comment.createdAt);
  const all = placesIn(issues)
    .filter(
      ({ issue, comment }) => issue.pull.reviews.find(({ id }) => id === comment.review)?.state !== 'PENDING',
    )
    .filter(({ comment }) => since === undefined || comment.updatedAt >= since)
    .sort((a, b) => by(a).localeCompare(by(b)) || a.comment.id - b.comment.id);
  if (direction === 'desc') all.reverse();
  return listed(call, all, (place) => view(call, place));
}

export function placeOf(call: Call, id = Number(call.params.comment_id)): Place {
  return found(placesIn(pullsOf(call.repository)).find(({ comment }) => comment.id === id));
}

function view(call: Call, { issue, thread, comment }: Place) {
  return reviewCommentView(call, call.repository, issue, thread, comment);
}

interface NewComment {
  body: string;
  commit_id: string;
  path: string;
  subject_type?: 'line' | 'file';
  line?: number;
  side?: Side;
  start_line?: number;
  start_side?: Side;
  in_reply_to?: number;
}

/** https://docs.github.com/rest/pulls/comments#create-a-review-comment-for-a-pull-request */
function create(call: Call): Answer {
  const issue = pullOf(call);
  const { body, commit_id: commit, path, in_reply_to, ...rest } = call.body as NewComment;
  if (in_reply_to !== undefined) return reply(call, in_reply_to, body);
  const { commits } = comparisonOf(call.repository, issue.pull);
  if (!commits.includes(commit)) {
    throw invalid(
      'PullRequestReviewComment',
      'commit_id',
      'custom',
      'commit_id is not part of the pull request',
    );
  }
  const { subject_type: subject = 'line', line, side, start_line: startLine, start_side: startSide } = rest;
  const place = { path, commit, subject, ...defined({ line, side, startLine, startSide }) };
  const thread = threadAt(call, call.repository, issue, place);
  if ('misplaced' in thread) throw misplacedComment(thread);
  return add(call, issue, thread, body);
}

function reply(call: Call, to: number, body: string): Answer {
  const { issue, thread } = placeOf(call, to);
  if (call.params.pull_number !== String(issue.number)) found(null);
  return add(call, issue, thread, body);
}

/** A comment alone is a review of its own. */
function add(call: Call, issue: Pull, thread: ReviewThread, text: string): Answer {
  if (issue.locked) throw invalid('PullRequestReview', 'base', 'custom', 'lock prevents review');
  const body = checkedBody('PullRequestReviewComment', text);
  const review = addReview(call, issue, call.login, { body: '', state: 'COMMENTED', commit: thread.commit });
  const comment = addReviewComment(call, issue, thread, review, body);
  tellReview(call, call.repository, issue, review, 'submitted', call.login);
  tellReviewComment(call, call.repository, issue, [thread, comment], 'created', call.login);
  return created(view(call, { issue, thread, comment }));
}

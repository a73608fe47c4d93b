/** Reviews and their comments. */
import { standing } from '../../git/review-line.ts';
import type { Review, ReviewComment, ReviewThread } from '../../state/issue.ts';
import type { Repository } from '../../state/repository.ts';
import type { Pull } from '../../views/pull-request.ts';
import { htmlUrl } from '../../views/repository.ts';
import { nodeId } from '../../views/view.ts';
import type { Asking } from '../asking.ts';
import { connection, type Slice } from '../connection.ts';
import { commitNode } from './git-object.ts';
import { writtenFields } from './written.ts';

export function reviewNode(asking: Asking, repository: Repository, issue: Pull, review: Review): object {
  const time = review.submittedAt;
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', review.id),
    ...writtenFields(asking, repository, { ...review, createdAt: time, updatedAt: time }),
    url: `${htmlUrl(asking, repository)}/pull/${issue.number}#pullrequestreview-${review.id}`,
    state: review.state,
    submittedAt: review.state === 'PENDING' ? null : time,
    comments: (slice: Slice) => {
      const all = issue.pull.threads.flatMap((thread) =>
        thread.comments.filter((each) => each.review === review.id).map((comment) => ({ thread, comment })),
      );
      return connection(all, slice, ({ thread, comment }) =>
        reviewCommentNode(asking, repository, issue, thread, comment),
      );
    },
  };
}

export function reviewCommentNode(
  asking: Asking,
  repository: Repository,
  issue: Pull,
  thread: ReviewThread,
  comment: ReviewComment,
): object {
  const { line, startLine, position } = standing(repository, issue.pull, thread);
  const review = issue.pull.reviews.find(({ id }) => id === comment.review)!;
  const first = thread.comments[0]!;
  const same = (other: ReviewComment) => reviewCommentNode(asking, repository, issue, thread, other);
  return {
    __typename: 'PullRequestReviewComment',
    id: nodeId('PRRC', comment.id),
    ...writtenFields(asking, repository, comment),
    url: `${htmlUrl(asking, repository)}/pull/${issue.number}#discussion_r${comment.id}`,
    path: thread.path,
    line,
    startLine,
    originalLine: thread.line,
    originalStartLine: thread.startLine,
    subjectType: thread.subject.toUpperCase(),
    outdated: position === null,
    replyTo: () => (first === comment ? null : same(first)),
    state: review.state === 'PENDING' ? 'PENDING' : 'SUBMITTED',
    commit: () => commitNode(asking, repository, position === null ? thread.commit : issue.pull.head.sha),
    originalCommit: () => commitNode(asking, repository, thread.commit),
    pullRequestReview: () => reviewNode(asking, repository, issue, review),
  };
}

/** Threads: what is said of one place, and whether it is settled. */
import { standing } from '../../git/review-line.ts';
import { accountOf, mayWrite } from '../../state/find.ts';
import type { PullRequest, ReviewComment, ReviewThread } from '../../state/issue.ts';
import type { Repository } from '../../state/repository.ts';
import type { Pull } from '../../views/pull-request.ts';
import { nodeId } from '../../views/view.ts';
import { mayAll } from '../allowed.ts';
import type { Asking } from '../asking.ts';
import { connection, type Slice } from '../connection.ts';
import { actorNode } from './actor.ts';
import { pullNode } from './pull-request.ts';
import { reviewCommentNode } from './review.ts';

/**
 * What resolving takes of an App: `contents: write` besides, which is not documented, and was found out by those who
 * build Apps (DESIGN §5).
 */
export const toResolve = ['pull_requests', 'contents'];

/** Of a review that is not submitted nobody sees anything but its author. */
function visible({ login }: Asking, pull: PullRequest, { review, user }: ReviewComment): boolean {
  return user === login || pull.reviews.find(({ id }) => id === review)?.state !== 'PENDING';
}

export function visibleThreads(asking: Asking, pull: PullRequest): ReviewThread[] {
  return pull.threads.filter(({ comments }) => comments.some((each) => visible(asking, pull, each)));
}

export function threadNode(
  asking: Asking,
  repository: Repository,
  issue: Pull,
  thread: ReviewThread,
): object {
  const { line, startLine, position } = standing(repository, issue.pull, thread);
  const { actor } = asking;
  const resolved = thread.resolvedBy !== null;
  const may =
    actor.kind === 'user'
      ? mayWrite(repository, actor.login) || actor.login === issue.user
      : mayAll(actor, repository, toResolve, 'write');
  return {
    __typename: 'PullRequestReviewThread',
    id: nodeId('PRRT', thread.id),
    isResolved: resolved,
    isOutdated: position === null,
    isCollapsed: resolved || position === null,
    line,
    startLine,
    originalLine: thread.line,
    originalStartLine: thread.startLine,
    path: thread.path,
    diffSide: thread.side,
    startDiffSide: thread.startSide,
    subjectType: thread.subject.toUpperCase(),
    // A bot cannot stand here: the field is a User.
    resolvedBy: () =>
      resolved && accountOf(asking.state, thread.resolvedBy!).type === 'User'
        ? actorNode(asking, thread.resolvedBy!)
        : null,
    viewerCanReply: actor.kind === 'user' || mayAll(actor, repository, ['pull_requests'], 'write'),
    viewerCanResolve: may && !resolved,
    viewerCanUnresolve: may && resolved,
    pullRequest: () => pullNode(asking, repository, issue),
    comments: (slice: Slice) =>
      connection(
        thread.comments.filter((each) => visible(asking, issue.pull, each)),
        slice,
        (comment) => reviewCommentNode(asking, repository, issue, thread, comment),
      ),
  };
}

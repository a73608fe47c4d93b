/** What can be changed over GraphQL: threads resolved, discussions edited and answered, for which there is no REST; comments. */
import { addDiscussionComment, editDiscussion, editDiscussionComment } from '../changes/discussions.ts';
import { editComment } from '../changes/issues.ts';
import { editReviewComment, setResolved } from '../changes/reviews.ts';
import { need } from './allowed.ts';
import type { Asking } from './asking.ts';
import { findNode } from './find-node.ts';
import { discussionCommentNode, discussionNode } from './objects/discussion.ts';
import { commentNode } from './objects/pull-request.ts';
import { reviewCommentNode } from './objects/review.ts';
import { threadNode, toResolve } from './objects/review-thread.ts';

/** A client's own id of a mutation comes back with its answer. */
interface Input {
  clientMutationId?: string;
}

export function mutations(asking: Asking) {
  const { server, actor, login } = asking;
  const doer = server.doer();
  const echo = ({ clientMutationId = undefined }: Input) => ({ clientMutationId: clientMutationId ?? null });

  const resolve =
    (resolved: boolean) =>
    ({ input }: { input: Input & { threadId: string } }) => {
      const { repository, issue, thread } = findNode(asking, input.threadId, 'thread');
      need(server, actor, repository, toResolve, 'write');
      setResolved(doer, repository, issue, thread, resolved ? login : null, login);
      return { ...echo(input), thread: threadNode(asking, repository, issue, thread) };
    };

  return {
    resolveReviewThread: resolve(true),
    unresolveReviewThread: resolve(false),
    updateIssueComment: ({ input }: { input: Input & { id: string; body: string } }) => {
      const { repository, issue, comment } = findNode(asking, input.id, 'comment');
      need(server, actor, repository, [issue.pull ? 'pull_requests' : 'issues'], 'write');
      editComment(doer, repository, issue, comment, login, input.body);
      return { ...echo(input), issueComment: commentNode(asking, repository, issue, comment) };
    },
    updatePullRequestReviewComment: ({
      input,
    }: {
      input: Input & { pullRequestReviewCommentId: string; body: string };
    }) => {
      const found = findNode(asking, input.pullRequestReviewCommentId, 'review-comment');
      const { repository, issue, thread, comment } = found;
      need(server, actor, repository, ['pull_requests'], 'write');
      editReviewComment(doer, repository, issue, [thread, comment], login, input.body);
      const shown = reviewCommentNode(asking, repository, issue, thread, comment);
      return { ...echo(input), pullRequestReviewComment: shown };
    },
    addDiscussionComment: ({ input }: { input: Input & { discussionId: string; body: string } }) => {
      const { repository, discussion } = findNode(asking, input.discussionId, 'discussion');
      need(server, actor, repository, ['discussions'], 'write');
      const comment = addDiscussionComment(doer, repository, discussion, login, input.body);
      return { ...echo(input), comment: discussionCommentNode(asking, repository, discussion, comment) };
    },
    updateDiscussion: ({
      input,
    }: {
      input: Input & { discussionId: string; title?: string; body?: string };
    }) => {
      const { repository, discussion } = findNode(asking, input.discussionId, 'discussion');
      need(server, actor, repository, ['discussions'], 'write');
      editDiscussion(doer, repository, discussion, login, input);
      return { ...echo(input), discussion: discussionNode(asking, repository, discussion) };
    },
    updateDiscussionComment: ({ input }: { input: Input & { commentId: string; body: string } }) => {
      const found = findNode(asking, input.commentId, 'discussion-comment');
      const { repository, discussion, comment } = found;
      need(server, actor, repository, ['discussions'], 'write');
      editDiscussionComment(doer, repository, discussion, comment, login, input.body);
      return { ...echo(input), comment: discussionCommentNode(asking, repository, discussion, comment) };
    },
  };
}

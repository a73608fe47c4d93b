/** What can be changed over GraphQL and not over REST: threads resolved, discussions edited. */
import { editDiscussion, editDiscussionComment } from '../changes/discussions.ts';
import { setResolved } from '../changes/reviews.ts';
import type { Server } from '../server/server.ts';
import { need, type Someone } from './allowed.ts';
import { findNode } from './find-node.ts';
import { discussionCommentNode, discussionNode, threadNode } from './nodes.ts';

/** A client's own id of a mutation comes back with its answer. */
interface Input {
  clientMutationId?: string;
}

export function mutations(server: Server, actor: Someone, login: string) {
  const doer = server.doer();
  const echo = ({ clientMutationId = undefined }: Input) => ({ clientMutationId: clientMutationId ?? null });

  const resolve =
    (resolved: boolean) =>
    ({ input }: { input: Input & { threadId: string } }) => {
      const { repository, issue, thread } = findNode(server, actor, input.threadId, 'thread');
      // An App needs `contents: write` besides: not documented, found out by those who build Apps (DESIGN §5).
      need(server, actor, repository, ['pull_requests', 'contents'], 'write');
      setResolved(doer, repository, issue, thread, resolved ? login : null, login);
      return { ...echo(input), thread: threadNode(server, repository, issue, thread) };
    };

  return {
    resolveReviewThread: resolve(true),
    unresolveReviewThread: resolve(false),
    updateDiscussion: ({
      input,
    }: {
      input: Input & { discussionId: string; title?: string; body?: string };
    }) => {
      const { repository, discussion } = findNode(server, actor, input.discussionId, 'discussion');
      need(server, actor, repository, ['discussions'], 'write');
      editDiscussion(doer, repository, discussion, login, input);
      return { ...echo(input), discussion: discussionNode(server, repository, discussion) };
    },
    updateDiscussionComment: ({ input }: { input: Input & { commentId: string; body: string } }) => {
      const found = findNode(server, actor, input.commentId, 'discussion-comment');
      const { repository, discussion, comment } = found;
      need(server, actor, repository, ['discussions'], 'write');
      editDiscussionComment(doer, repository, discussion, comment, login, input.body);
      return { ...echo(input), comment: discussionCommentNode(server, repository, discussion, comment) };
    },
  };
}

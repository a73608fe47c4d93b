/** The objects of the GraphQL API. */
import { standing } from '../git/review-line.ts';
import type { Discussion, DiscussionComment } from '../state/discussion.ts';
import { accountOf } from '../state/find.ts';
import type { ReviewThread } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import { discussionCommentView, discussionView } from '../views/discussion.ts';
import type { Pull } from '../views/pull-request.ts';
import { reviewCommentView } from '../views/review.ts';
import { nodeId, type View } from '../views/view.ts';
import { connection, type Slice } from './connection.ts';

export function actorNode({ state }: View, login: string) {
  const account = accountOf(state, login);
  const { id, type } = account;
  // Here a bot's login has no `[bot]`.
  return {
    __typename: type,
    id: nodeId(type[0]!, id),
    login: account.login.replace(/\[bot\]$/, ''),
    databaseId: id,
  };
}

export function pullNode(view: View, repository: Repository, issue: Pull): object {
  const { pull, number, title, state } = issue;
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', pull.id),
    fullDatabaseId: String(pull.id),
    number,
    title,
    state: pull.mergedAt === null ? state.toUpperCase() : 'MERGED',
    headRefOid: pull.head.sha,
    baseRefOid: pull.base.sha,
    reviewThreads: (slice: Slice) =>
      connection(pull.threads, slice, (thread) => threadNode(view, repository, issue, thread)),
  };
}

export function threadNode(view: View, repository: Repository, issue: Pull, thread: ReviewThread): object {
  const { line, startLine, position } = standing(repository, issue.pull, thread);
  const resolved = thread.resolvedBy !== null;
  return {
    __typename: 'PullRequestReviewThread',
    id: nodeId('PRRT', thread.id),
    isResolved: resolved,
    isOutdated: position === null,
    isCollapsed: resolved,
    line,
    startLine,
    originalLine: thread.line,
    path: thread.path,
    diffSide: thread.side,
    subjectType: thread.subject.toUpperCase(),
    // A bot cannot stand here: the field is a User.
    resolvedBy:
      resolved && accountOf(view.state, thread.resolvedBy!).type === 'User'
        ? actorNode(view, thread.resolvedBy!)
        : null,
    viewerCanResolve: !resolved,
    viewerCanUnresolve: resolved,
    pullRequest: () => pullNode(view, repository, issue),
    comments: (slice: Slice) =>
      connection(thread.comments, slice, (comment) => {
        const { node_id, html_url, body, path, created_at } = reviewCommentView(
          view,
          repository,
          issue,
          thread,
          comment,
        );
        return {
          __typename: 'PullRequestReviewComment',
          id: node_id,
          databaseId: comment.id,
          fullDatabaseId: String(comment.id),
          author: actorNode(view, comment.user),
          body,
          path,
          createdAt: created_at,
          url: html_url,
        };
      }),
  };
}

export function discussionNode(view: View, repository: Repository, discussion: Discussion): object {
  const { node_id, html_url } = discussionView(view, repository, discussion);
  const { id, number, title, body, user, comments } = discussion;
  return {
    __typename: 'Discussion',
    id: node_id,
    databaseId: id,
    number,
    title,
    body,
    author: actorNode(view, user),
    url: html_url,
    comments: (slice: Slice) =>
      connection(comments, slice, (comment) => discussionCommentNode(view, repository, discussion, comment)),
  };
}

export function discussionCommentNode(
  view: View,
  repository: Repository,
  discussion: Discussion,
  comment: DiscussionComment,
): object {
  const { node_id, html_url } = discussionCommentView(view, repository, discussion, comment);
  const { id, body, user } = comment;
  return {
    __typename: 'DiscussionComment',
    id: node_id,
    databaseId: id,
    body,
    author: actorNode(view, user),
    url: html_url,
  };
}

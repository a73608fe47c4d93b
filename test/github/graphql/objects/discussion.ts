/** Discussions. */
import type { Discussion, DiscussionComment } from '../../state/discussion.ts';
import type { Repository } from '../../state/repository.ts';
import { discussionCommentView, discussionView } from '../../views/discussion.ts';
import type { Asking } from '../asking.ts';
import { connection, type Slice } from '../connection.ts';
import { actorNode } from './actor.ts';

export function discussionNode(view: Asking, repository: Repository, discussion: Discussion): object {
  const { node_id, html_url } = discussionView(view, repository, discussion);
  const { id, number, title, body, user, createdAt, comments } = discussion;
  return {
    __typename: 'Discussion',
    id: node_id,
    databaseId: id,
    number,
    title,
    body,
    createdAt,
    author: actorNode(view, user),
    url: html_url,
    comments: (slice: Slice) =>
      connection(comments, slice, (comment) => discussionCommentNode(view, repository, discussion, comment)),
  };
}

export function discussionCommentNode(
  view: Asking,
  repository: Repository,
  discussion: Discussion,
  comment: DiscussionComment,
): object {
  const { node_id, html_url } = discussionCommentView(view, repository, discussion, comment);
  const { id, body, user, createdAt } = comment;
  return {
    __typename: 'DiscussionComment',
    id: node_id,
    databaseId: id,
    body,
    createdAt,
    author: actorNode(view, user),
    viewerDidAuthor: user.toLowerCase() === view.login.toLowerCase(),
    discussion: () => discussionNode(view, repository, discussion),
    url: html_url,
  };
}

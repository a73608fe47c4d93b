import type { Discussion, DiscussionComment } from '../state/discussion.ts';
import { associationOf } from '../state/find.ts';
import type { Repository } from '../state/repository.ts';
import { reactionRollup } from './reactions.ts';
import { apiUrl, htmlUrl } from './repository.ts';
import { userView } from './user.ts';
import { nodeId, type View } from './view.ts';

/** As webhooks have it; the REST API has no discussions. */
export function discussionView(view: View, repository: Repository, discussion: Discussion) {
  const html = `${htmlUrl(view, repository)}/discussions/${discussion.number}`;
  return {
    id: discussion.id,
    node_id: nodeId('D', discussion.id),
    number: discussion.number,
    title: discussion.title,
    body: discussion.body,
    user: userView(view, discussion.user),
    html_url: html,
    repository_url: apiUrl(view, repository),
    category: {
      id: 1,
      node_id: nodeId('DIC', 1),
      repository_id: repository.id,
      emoji: ':speech_balloon:',
      name: 'General',
      description: 'Anything',
      slug: 'general',
      is_answerable: false,
      created_at: repository.createdAt,
      updated_at: repository.createdAt,
    },
    answer_html_url: null,
    answer_chosen_at: null,
    answer_chosen_by: null,
    state: 'open',
    state_reason: null,
    locked: false,
    active_lock_reason: null,
    comments: discussion.comments.length,
    created_at: discussion.createdAt,
    updated_at: discussion.updatedAt,
    author_association: associationOf(view.state, repository, discussion.user),
    reactions: reactionRollup([], html),
    timeline_url: `${html}/timeline`,
  };
}

export function discussionCommentView(
  view: View,
  repository: Repository,
  discussion: Discussion,
  comment: DiscussionComment,
) {
  const { id, html_url, repository_url } = discussionView(view, repository, discussion);
  const html = `${html_url}#discussioncomment-${comment.id}`;
  return {
    id: comment.id,
    node_id: nodeId('DC', comment.id),
    html_url: html,
    parent_id: null,
    child_comment_count: 0,
    repository_url,
    discussion_id: id,
    author_association: associationOf(view.state, repository, comment.user),
    user: userView(view, comment.user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    reactions: reactionRollup([], html),
  };
}

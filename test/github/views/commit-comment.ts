import { associationOf } from '../state/find.ts';
import type { CommitComment, Repository } from '../state/repository.ts';
import { reactionRollup } from './reactions.ts';
import { apiUrl, htmlUrl } from './repository.ts';
import { userView } from './user.ts';
import { nodeId, type View } from './view.ts';

export function commitCommentView(view: View, repository: Repository, comment: CommitComment) {
  const url = `${apiUrl(view, repository)}/comments/${comment.id}`;
  return {
    url,
    html_url: `${htmlUrl(view, repository)}/commit/${comment.commit}#commitcomment-${comment.id}`,
    id: comment.id,
    node_id: nodeId('CC', comment.id),
    user: userView(view, comment.user),
    position: comment.position,
    line: comment.line,
    path: comment.path,
    commit_id: comment.commit,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(view.state, repository, comment.user),
    body: comment.body,
    reactions: reactionRollup(comment.reactions, url),
  };
}

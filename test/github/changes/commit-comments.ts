/** Comments on commits. */
import type { CommitComment, Repository } from '../state/repository.ts';
import { nextId } from '../state/state.ts';
import { commitCommentView } from '../views/commit-comment.ts';
import type { Doer } from './doer.ts';

export type NewCommitComment = Pick<CommitComment, 'commit' | 'body' | 'path' | 'line' | 'position'>;

export function addCommitComment(
  doer: Doer,
  repository: Repository,
  user: string,
  comment: NewCommitComment,
) {
  const { time: createdAt, time: updatedAt } = doer;
  const added: CommitComment = {
    id: nextId(doer.state),
    user,
    ...comment,
    createdAt,
    updatedAt,
    reactions: [],
  };
  repository.commitComments.set(added.id, added);
  const payload = { comment: commitCommentView(doer, repository, added) };
  doer.happened({ webhook: 'commit-comment-created', sender: user, repository, payload });
  return added;
}

/** Discussions. */
import type { Discussion, DiscussionComment } from '../state/discussion.ts';
import type { Repository } from '../state/repository.ts';
import { nextId } from '../state/state.ts';
import { discussionCommentView, discussionView } from '../views/discussion.ts';
import type { Doer } from './doer.ts';

interface Text {
  title: string;
  body: string;
}

export function openDiscussion(doer: Doer, repository: Repository, user: string, text: Text): Discussion {
  const { time: createdAt, time: updatedAt } = doer;
  const number = ++repository.lastNumber;
  const discussion = { id: nextId(doer.state), number, ...text, user, createdAt, updatedAt, comments: [] };
  repository.discussions.set(number, discussion);
  const payload = { discussion: discussionView(doer, repository, discussion) };
  doer.happened({ webhook: 'discussion-created', sender: user, repository, payload });
  return discussion;
}

export function editDiscussion(
  doer: Doer,
  repository: Repository,
  discussion: Discussion,
  by: string,
  { title = discussion.title, body = discussion.body }: Partial<Text>,
): void {
  const changes = {
    ...(title === discussion.title ? {} : { title: { from: discussion.title } }),
    ...(body === discussion.body ? {} : { body: { from: discussion.body } }),
  };
  Object.assign(discussion, { title, body, updatedAt: doer.time });
  const payload = { discussion: discussionView(doer, repository, discussion), changes };
  doer.happened({ webhook: 'discussion-edited', sender: by, repository, payload });
}

export function addDiscussionComment(
  doer: Doer,
  repository: Repository,
  discussion: Discussion,
  user: string,
  body: string,
): DiscussionComment {
  const { time: createdAt, time: updatedAt } = doer;
  const comment = { id: nextId(doer.state), body, user, createdAt, updatedAt };
  discussion.comments.push(comment);
  tellComment(doer, repository, discussion, comment, 'created', user, {});
  return comment;
}

export function editDiscussionComment(
  doer: Doer,
  repository: Repository,
  discussion: Discussion,
  comment: DiscussionComment,
  by: string,
  body: string,
): void {
  const changes = { body: { from: comment.body } };
  Object.assign(comment, { body, updatedAt: doer.time });
  tellComment(doer, repository, discussion, comment, 'edited', by, { changes });
}

function tellComment(
  doer: Doer,
  repository: Repository,
  discussion: Discussion,
  comment: DiscussionComment,
  action: 'created' | 'edited',
  sender: string,
  more: object,
): void {
  doer.happened({
    webhook: `discussion-comment-${action}`,
    sender,
    repository,
    payload: {
      discussion: discussionView(doer, repository, discussion),
      comment: discussionCommentView(doer, repository, discussion, comment),
      ...more,
    },
  });
}

/** Comments on commits. */

import { addCommitComment } from '../changes/commit-comments.ts';
import { created, found, ok } from '../server/answer.ts';
import { type Call, read, write } from '../server/call.ts';
import { listed } from '../server/pages.ts';
import type { CommitComment } from '../state/repository.ts';
import { commitCommentView } from '../views/commit-comment.ts';
import type { Operations } from './operations.ts';
import { resolveRevision } from './revision.ts';

export const commitComments = {
  'repos/list-comments-for-commit': {
    access: read('metadata'),
    answer: (call) => {
      const id = found(resolveRevision(call.repository, call.params.commit_sha));
      const all = [...call.repository.commitComments.values()].filter(({ commit }) => commit === id);
      return listed(call, all, (each) => commitCommentView(call, call.repository, each));
    },
  },
  // Reading contents is enough to comment on them:
  // https://docs.github.com/rest/authentication/permissions-required-for-github-apps#repository-permissions-for-contents
  'repos/create-commit-comment': {
    access: read('contents'),
    answer: (call) => {
      const commit = found(resolveRevision(call.repository, call.params.commit_sha));
      const { body, path = null, line = null, position = null } = call.body as CommitComment;
      const comment = addCommitComment(call, call.repository, call.login, {
        commit,
        body,
        path,
        line,
        position,
      });
      return created(commitCommentView(call, call.repository, comment));
    },
  },
  'repos/get-commit-comment': {
    access: read('metadata'),
    answer: (call) => ok(commitCommentView(call, call.repository, commentOf(call))),
  },
  'repos/update-commit-comment': {
    access: write('contents'),
    answer: (call) => {
      const comment = commentOf(call);
      Object.assign(comment, { body: (call.body as { body: string }).body, updatedAt: call.time });
      return ok(commitCommentView(call, call.repository, comment));
    },
  },
} satisfies Operations;

function commentOf({ repository, params }: Call): CommitComment {
  return found(repository.commitComments.get(Number(params.comment_id)));
}

/** Comments on issues, and below pull requests. */
import { addComment, deleteComment, editComment } from '../changes/issues.ts';
import { ApiError, created, found, noContent, ok } from '../server/answer.ts';
import { type Call, read } from '../server/call.ts';
import { listed } from '../server/pages.ts';
import type { Issue, IssueComment } from '../state/issue.ts';
import { commentView } from '../views/issue.ts';
import { checkedBody } from './body.ts';
import { issueOf, readIssue, writeIssue } from './issues.ts';
import type { Operations } from './operations.ts';

export const issueComments = {
  'issues/list-comments': {
    access: (call) => readIssue(call),
    answer: (call) => {
      const issue = issueOf(call);
      const { since } = call.query;
      const wanted = issue.comments.filter((comment) => since === undefined || comment.updatedAt >= since);
      return listed(call, wanted, (comment) => commentView(call, call.repository, issue, comment));
    },
  },
  'issues/list-comments-for-repo': {
    access: read('issues', 'pull_requests'),
    answer: (call) => {
      const { since, sort = 'created', direction = 'asc' } = call.query;
      const by = ({ comment }: Place) => (sort === 'updated' ? comment.updatedAt : comment.createdAt);
      const wanted = placesIn(call)
        .filter(({ comment }) => since === undefined || comment.updatedAt >= since)
        .sort((a, b) => by(a).localeCompare(by(b)) || a.comment.id - b.comment.id);
      if (direction === 'desc') wanted.reverse();
      return listed(call, wanted, ({ issue, comment }) => commentView(call, call.repository, issue, comment));
    },
  },
  'issues/create-comment': {
    access: (call) => writeIssue(call),
    answer: (call) => {
      const issue = issueOf(call);
      // https://docs.github.com/communities/moderating-comments-and-conversations/locking-conversations; bots are kept out too.
      if (issue.locked) throw new ApiError(403, 'Unable to create comment because issue is locked.');
      const comment = addComment(call, call.repository, issue, call.login, bodyOf(call));
      return created(commentView(call, call.repository, issue, comment));
    },
  },
  'issues/get-comment': {
    access: (call) => readIssue(call),
    answer: (call) => {
      const { issue, comment } = commentPlace(call);
      return ok(commentView(call, call.repository, issue, comment));
    },
  },
  'issues/update-comment': {
    access: (call) => writeIssue(call),
    answer: (call) => {
      const { issue, comment } = commentPlace(call);
      editComment(call, call.repository, issue, comment, call.login, bodyOf(call));
      return ok(commentView(call, call.repository, issue, comment));
    },
  },
  'issues/delete-comment': {
    access: (call) => writeIssue(call),
    answer: (call) => {
      const { issue, comment } = commentPlace(call);
      deleteComment(call, call.repository, issue, comment, call.login);
      return noContent;
    },
  },
} satisfies Operations;

interface Place {
  issue: Issue;
  comment: IssueComment;
}

function placesIn({ repository }: Call): Place[] {
  return [...repository.issues.values()].flatMap((issue) =>
    issue.comments.map((comment) => ({ issue, comment })),
  );
}

export function commentPlace(call: Call): Place {
  return found(placesIn(call).find(({ comment }) => comment.id === Number(call.params.comment_id)));
}

function bodyOf(call: Call): string {
  return checkedBody('IssueComment', (call.body as { body: string }).body);
}

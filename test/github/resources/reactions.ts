/** Reactions to issues, comments, review comments and commit comments. */
import { type Answer, found } from '../server/answer.ts';
import { type Access, type Call, type Operation, read, write } from '../server/call.ts';
import { listed } from '../server/pages.ts';
import type { Reaction } from '../state/issue.ts';
import { nextId } from '../state/state.ts';
import { reactionView } from '../views/reactions.ts';
import { commentPlace } from './issue-comments.ts';
import { issueOf } from './issues.ts';
import type { Operations } from './operations.ts';
import { placeOf } from './review-comments.ts';

type Of = (call: Call) => Reaction[];

const ofIssue: Of = (call) => issueOf(call).reactions;
const ofComment: Of = (call) => commentPlace(call).comment.reactions;
const ofReviewComment: Of = (call) => placeOf(call).comment.reactions;
const ofCommitComment: Of = ({ repository, params }) =>
  found(repository.commitComments.get(Number(params.comment_id))).reactions;

const list = (access: Access, of: Of): Operation => ({
  access,
  answer: (call) => listed(call, wanted(call, of(call)), (each) => reactionView(call, each)),
});

const create = (access: Access, of: Of): Operation => ({ access, answer: (call) => react(call, of(call)) });

/**
 * Reactions to a comment need `issues`, below a pull request too; to a commit comment `contents`:
 * https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
export const reactions = {
  'reactions/list-for-issue': list(read('issues'), ofIssue),
  'reactions/list-for-issue-comment': list(read('issues'), ofComment),
  'reactions/list-for-pull-request-review-comment': list(read('pull_requests'), ofReviewComment),
  'reactions/list-for-commit-comment': list(read('metadata'), ofCommitComment),
  'reactions/create-for-issue': create(write('issues'), ofIssue),
  'reactions/create-for-issue-comment': create(write('issues'), ofComment),
  'reactions/create-for-pull-request-review-comment': create(write('pull_requests'), ofReviewComment),
  'reactions/create-for-commit-comment': create(write('contents'), ofCommitComment),
} satisfies Operations;

function wanted({ query }: Call, all: Reaction[]): Reaction[] {
  return query.content === undefined ? all : all.filter(({ content }) => content === query.content);
}

/** 200 for one that is there already. */
function react(call: Call, all: Reaction[]): Answer {
  const { content } = call.body as { content: string };
  const known = all.find((each) => each.user === call.login && each.content === content);
  if (known) return { status: 200, body: reactionView(call, known) };
  const reaction = { id: nextId(call.state), user: call.login, content, createdAt: call.time };
  all.push(reaction);
  return { status: 201, body: reactionView(call, reaction) };
}

/** What a node id stands for. */
import type { Discussion, DiscussionComment } from '../state/discussion.ts';
import { pullsOf } from '../state/find.ts';
import type { Issue, IssueComment, ReviewComment, ReviewThread } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import type { Pull } from '../views/pull-request.ts';
import { nodeId } from '../views/view.ts';
import { mayRead, Refusal } from './allowed.ts';
import type { Asking } from './asking.ts';

export type Found = { repository: Repository } & (
  | { kind: 'repository' }
  | { kind: 'comment'; issue: Issue; comment: IssueComment }
  | { kind: 'pull'; issue: Pull }
  | { kind: 'thread'; issue: Pull; thread: ReviewThread }
  | { kind: 'review-comment'; issue: Pull; thread: ReviewThread; comment: ReviewComment }
  | { kind: 'discussion'; discussion: Discussion }
  | { kind: 'discussion-comment'; discussion: Discussion; comment: DiscussionComment }
);

type Kind = Found['kind'];

/** Of this kind, or of any. What someone may not read is not there. */
export function findNode<K extends Kind = Kind>(
  { state, actor }: Asking,
  id: string,
  kind?: K,
): Extract<Found, { kind: K }> {
  for (const repository of state.repositories.values()) {
    if (!mayRead(actor, repository)) continue;
    for (const [each, found] of nodesOf(repository)) {
      if (each === id && (kind === undefined || found.kind === kind)) return found as never;
    }
  }
  throw new Refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

function* nodesOf(repository: Repository): Generator<[string, Found]> {
  yield [nodeId('R', repository.id), { repository, kind: 'repository' }];
  for (const issue of repository.issues.values()) {
    for (const comment of issue.comments) {
      yield [nodeId('IC', comment.id), { repository, kind: 'comment', issue, comment }];
    }
  }
  for (const issue of pullsOf(repository)) {
    yield [nodeId('PR', issue.pull.id), { repository, kind: 'pull', issue }];
    for (const thread of issue.pull.threads) {
      yield [nodeId('PRRT', thread.id), { repository, kind: 'thread', issue, thread }];
      for (const comment of thread.comments) {
        yield [nodeId('PRRC', comment.id), { repository, kind: 'review-comment', issue, thread, comment }];
      }
    }
  }
  for (const discussion of repository.discussions.values()) {
    yield [nodeId('D', discussion.id), { repository, kind: 'discussion', discussion }];
    for (const comment of discussion.comments) {
      yield [nodeId('DC', comment.id), { repository, kind: 'discussion-comment', discussion, comment }];
    }
  }
}

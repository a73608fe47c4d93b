/** What a node id stands for. */
import type { Server } from '../server/server.ts';
import type { Discussion, DiscussionComment } from '../state/discussion.ts';
import { pullsOf } from '../state/find.ts';
import type { ReviewThread } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import type { Pull } from '../views/pull-request.ts';
import { nodeId } from '../views/view.ts';
import { mayRead, Refusal, type Someone } from './allowed.ts';

export type Found = { repository: Repository } & (
  | { kind: 'pull'; issue: Pull }
  | { kind: 'thread'; issue: Pull; thread: ReviewThread }
  | { kind: 'discussion'; discussion: Discussion }
  | { kind: 'discussion-comment'; discussion: Discussion; comment: DiscussionComment }
);

type Kind = Found['kind'];

/** Of this kind, or of any. What someone may not read is not there. */
export function findNode<K extends Kind = Kind>(
  server: Server,
  actor: Someone,
  id: string,
  kind?: K,
): Extract<Found, { kind: K }> {
  for (const repository of server.state.repositories.values()) {
    if (!mayRead(actor, repository)) continue;
    for (const [each, found] of nodesOf(repository)) {
      if (each === id && (kind === undefined || found.kind === kind)) return found as never;
    }
  }
  throw new Refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

function* nodesOf(repository: Repository): Generator<[string, Found]> {
  for (const issue of pullsOf(repository)) {
    yield [nodeId('PR', issue.pull.id), { repository, kind: 'pull', issue }];
    for (const thread of issue.pull.threads) {
      yield [nodeId('PRRT', thread.id), { repository, kind: 'thread', issue, thread }];
    }
  }
  for (const discussion of repository.discussions.values()) {
    yield [nodeId('D', discussion.id), { repository, kind: 'discussion', discussion }];
    for (const comment of discussion.comments) {
      yield [nodeId('DC', comment.id), { repository, kind: 'discussion-comment', discussion, comment }];
    }
  }
}

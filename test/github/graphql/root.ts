/** What a query begins with. */
import { findRepository } from '../state/find.ts';
import type { Repository } from '../state/repository.ts';
import { mayRead, need, Refusal } from './allowed.ts';
import type { Asking } from './asking.ts';
import { findNode } from './find-node.ts';
import type { Price } from './limits.ts';
import { mutations } from './mutations.ts';
import { viewerNode } from './objects/actor.ts';
import { discussionCommentNode, discussionNode } from './objects/discussion.ts';
import { commentNode, pullNode } from './objects/pull-request.ts';
import { repositoryNode } from './objects/repository.ts';
import { reviewCommentNode } from './objects/review.ts';
import { threadNode } from './objects/review-thread.ts';

export function root(asking: Asking, price: Price) {
  const node = ({ id }: { id: string }) => nodeOf(asking, id);
  return {
    id: 'Query',
    repository: (of: { owner: string; name: string; followRenames: boolean }) => repositoryOf(asking, of),
    node,
    nodes: ({ ids }: { ids: string[] }) => {
      // https://github.com/sourcecred/sourcecred/pull/908
      if (ids.length <= 100) return ids.map(async (id) => node({ id }));
      const message = `You may not provide more than 100 node ids; you provided ${ids.length}.`;
      throw new Refusal('ARGUMENT_LIMIT', message);
    },
    viewer: () => viewerNode(asking, asking.login),
    rateLimit: () => {
      const { actor } = asking;
      const free = { limit: 5000, used: 0, resetAt: 0 };
      const { limit, used, resetAt } = actor.kind === 'installation' ? actor.installation.points : free;
      const { cost, nodes: nodeCount } = price;
      return {
        cost,
        nodeCount,
        limit,
        used,
        remaining: limit - used,
        resetAt: new Date(resetAt).toISOString(),
      };
    },
    ...mutations(asking),
  };
}

/** By its name, or by one that it had before. */
function repositoryOf(
  asking: Asking,
  { owner, name, followRenames }: { owner: string; name: string; followRenames: boolean },
) {
  const { state, actor } = asking;
  const moved = state.repositories.get(state.formerNames.get(`${owner}/${name}`.toLowerCase()) ?? 0);
  const found: Repository | undefined =
    findRepository(state, owner, name) ?? (followRenames ? moved : undefined);
  if (found !== undefined && mayRead(actor, found)) return repositoryNode(asking, found);
  throw new Refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
}

function nodeOf(asking: Asking, id: string): object {
  const found = findNode(asking, id);
  const { repository, kind } = found;
  const needs = (permission: string) => need(asking.server, asking.actor, repository, [permission], 'read');
  if (kind === 'repository') return repositoryNode(asking, repository);
  if (kind === 'comment') {
    needs(found.issue.pull ? 'pull_requests' : 'issues');
    return commentNode(asking, repository, found.issue, found.comment);
  }
  needs(kind === 'discussion' || kind === 'discussion-comment' ? 'discussions' : 'pull_requests');
  switch (kind) {
    case 'pull':
      return pullNode(asking, repository, found.issue);
    case 'thread':
      return threadNode(asking, repository, found.issue, found.thread);
    case 'review-comment':
      return reviewCommentNode(asking, repository, found.issue, found.thread, found.comment);
    case 'discussion':
      return discussionNode(asking, repository, found.discussion);
    case 'discussion-comment':
      return discussionCommentNode(asking, repository, found.discussion, found.comment);
  }
}

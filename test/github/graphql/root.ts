/** What a query begins with. */
import { rateOf } from '../server/rate-limit.ts';
import type { Server } from '../server/server.ts';
import { botLogin, findRepository, fullName } from '../state/find.ts';
import type { Pull } from '../views/pull-request.ts';
import { nodeId } from '../views/view.ts';
import { mayRead, need, Refusal, type Someone } from './allowed.ts';
import { findNode } from './find-node.ts';
import { mutations } from './mutations.ts';
import { actorNode, discussionCommentNode, discussionNode, pullNode, threadNode } from './nodes.ts';

export function root(server: Server, actor: Someone) {
  const login = actor.kind === 'user' ? actor.login : botLogin(actor.app);
  const node = ({ id }: { id: string }) => nodeOf(server, actor, id);
  return {
    id: 'Query',
    repository: (name: { owner: string; name: string }) => repositoryOf(server, actor, name),
    node,
    nodes: ({ ids }: { ids: string[] }) => ids.map((id) => node({ id })),
    viewer: () => actorNode(server, login),
    rateLimit: () => {
      const free = { limit: 5000, remaining: 5000, reset: 0 };
      const { limit, remaining, reset } = actor.kind === 'installation' ? rateOf(actor.installation) : free;
      return { cost: 1, limit, remaining, resetAt: new Date(reset * 1000).toISOString() };
    },
    ...mutations(server, actor, login),
  };
}

function repositoryOf(server: Server, actor: Someone, { owner, name }: { owner: string; name: string }) {
  const found = findRepository(server.state, owner, name);
  if (found === undefined || !mayRead(actor, found)) {
    throw new Refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
  }
  return {
    id: nodeId('R', found.id),
    databaseId: found.id,
    name: found.name,
    nameWithOwner: fullName(found),
    isArchived: found.archived,
    pullRequest: ({ number }: { number: number }) => {
      need(server, actor, found, ['pull_requests'], 'read');
      const issue = found.issues.get(number);
      if (issue?.pull) return pullNode(server, found, issue as Pull);
      throw new Refusal('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
    },
    discussion: ({ number }: { number: number }) => {
      need(server, actor, found, ['discussions'], 'read');
      const discussion = found.discussions.get(number);
      if (discussion) return discussionNode(server, found, discussion);
      throw new Refusal('NOT_FOUND', `Could not resolve to a Discussion with the number of ${number}.`);
    },
  };
}

function nodeOf(server: Server, actor: Someone, id: string): object {
  const found = findNode(server, actor, id);
  const { repository } = found;
  const pulls = found.kind === 'pull' || found.kind === 'thread';
  need(server, actor, repository, [pulls ? 'pull_requests' : 'discussions'], 'read');
  switch (found.kind) {
    case 'pull':
      return pullNode(server, repository, found.issue);
    case 'thread':
      return threadNode(server, repository, found.issue, found.thread);
    case 'discussion':
      return discussionNode(server, repository, found.discussion);
    case 'discussion-comment':
      return discussionCommentNode(server, repository, found.discussion, found.comment);
  }
}

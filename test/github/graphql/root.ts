/** What a query begins with, and the two mutations. */
import { setResolved } from '../changes/reviews.ts';
import type { Actor } from '../server/call.ts';
import { rateOf } from '../server/rate-limit.ts';
import type { Server } from '../server/server.ts';
import { botLogin, findRepository, fullName, mayWrite, permissionOf, pullsOf } from '../state/find.ts';
import type { ReviewThread } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import type { Pull } from '../views/pull-request.ts';
import { idOfNode, nodeId } from '../views/view.ts';
import { actorNode, pullNode, threadNode } from './nodes.ts';

/** An error with the `type` that GitHub gives it. */
export class Refusal extends Error {
  readonly type: 'NOT_FOUND' | 'FORBIDDEN';

  constructor(type: Refusal['type'], message: string) {
    super(message);
    this.type = type;
  }
}

type Someone = Extract<Actor, { kind: 'installation' | 'user' }>;

export function root(server: Server, actor: Someone) {
  const { state } = server;
  const login = actor.kind === 'user' ? actor.login : botLogin(actor.app);

  const repository = ({ owner, name }: { owner: string; name: string }) => {
    const found = findRepository(state, owner, name);
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
        if (!issue?.pull) {
          throw new Refusal('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
        }
        return pullNode(server, found, issue as Pull);
      },
    };
  };

  const node = ({ id }: { id: string }) => {
    const thread = threads(server).find(({ thread }) => nodeId('PRRT', thread.id) === id);
    if (thread && mayRead(actor, thread.repository)) {
      need(server, actor, thread.repository, ['pull_requests'], 'read');
      return threadNode(server, thread.repository, thread.issue, thread.thread);
    }
    for (const each of state.repositories.values()) {
      const issue = pullsOf(each).find(({ pull }) => String(pull.id) === idOfNode('PR', id));
      if (issue && mayRead(actor, each)) return pullNode(server, each, issue);
    }
    throw new Refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
  };

  const resolve = (resolved: boolean) => {
    return ({ input }: { input: { threadId: string; clientMutationId?: string } }) => {
      const found = threads(server).find(({ thread }) => nodeId('PRRT', thread.id) === input.threadId);
      if (found === undefined || !mayRead(actor, found.repository)) {
        throw new Refusal(
          'NOT_FOUND',
          `Could not resolve to a node with the global id of '${input.threadId}'`,
        );
      }
      // An App needs `contents: write` besides: not documented, found out by those who build Apps (DESIGN §5).
      need(server, actor, found.repository, ['pull_requests', 'contents'], 'write');
      const doer = {
        state,
        base: server.base,
        now: server.now(),
        time: server.time(),
        happened: server.happened.bind(server),
      };
      setResolved(doer, found.repository, found.issue, found.thread, resolved ? login : null, login);
      return {
        clientMutationId: input.clientMutationId ?? null,
        thread: threadNode(server, found.repository, found.issue, found.thread),
      };
    };
  };

  return {
    id: 'Query',
    repository,
    node,
    nodes: ({ ids }: { ids: string[] }) => ids.map((id) => node({ id })),
    viewer: () => actorNode(server, login),
    rateLimit: () => {
      const { limit, remaining, reset } =
        actor.kind === 'installation'
          ? rateOf(actor.installation)
          : { limit: 5000, remaining: 5000, reset: 0 };
      return { cost: 1, limit, remaining, resetAt: new Date(reset * 1000).toISOString() };
    },
    resolveReviewThread: resolve(true),
    unresolveReviewThread: resolve(false),
  };
}

function threads({ state }: Server): { repository: Repository; issue: Pull; thread: ReviewThread }[] {
  return [...state.repositories.values()].flatMap((repository) =>
    pullsOf(repository).flatMap((issue) =>
      issue.pull.threads.map((thread) => ({ repository, issue, thread })),
    ),
  );
}

function mayRead(actor: Someone, repository: Repository): boolean {
  if (actor.kind === 'user') return permissionOf(repository, actor.login) !== 'none';
  const { installation, token } = actor;
  const own = installation.account.toLowerCase() === repository.owner.toLowerCase();
  const inside = [installation.repositories, token.repositories].every(
    (set) => set === 'all' || set.has(repository.id),
  );
  return (own && inside) || !repository.private;
}

function need(
  server: Server,
  actor: Someone,
  repository: Repository,
  names: string[],
  level: 'read' | 'write',
): void {
  if (actor.kind === 'user') {
    if (level === 'read' || mayWrite(repository, actor.login)) return;
    throw new Refusal('FORBIDDEN', `${actor.login} does not have the correct permissions to execute this`);
  }
  const lacking = names.filter((name) => {
    const granted = actor.token.permissions[name];
    return granted === undefined || (level === 'write' && granted === 'read');
  });
  if (lacking.length === 0 || (level === 'read' && !repository.private)) return;
  server.problems.add(`graphql: the installation lacks ${lacking.join(' and ')}: ${level}`);
  throw new Refusal('FORBIDDEN', 'Resource not accessible by integration');
}

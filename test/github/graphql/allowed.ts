/** Whether who asks may, in the words of the GraphQL API. */
import { covers } from '../server/authorize.ts';
import type { Actor } from '../server/call.ts';
import type { Server } from '../server/server.ts';
import { mayWrite, permissionOf } from '../state/find.ts';
import type { Repository } from '../state/repository.ts';

type Kind =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'ARGUMENT_LIMIT'
  | 'EXCESSIVE_PAGINATION'
  | 'MAX_NODE_LIMIT_EXCEEDED'
  | 'MISSING_PAGINATION_BOUNDARIES';

/** An error with the `type` that GitHub gives it. */
export class Refusal extends Error {
  readonly type: Kind;

  constructor(type: Kind, message: string) {
    super(message);
    this.type = type;
  }
}

export type Someone = Extract<Actor, { kind: 'installation' | 'user' }>;

export function mayRead(actor: Someone, repository: Repository): boolean {
  if (actor.kind === 'user') return permissionOf(repository, actor.login) !== 'none';
  return covers(actor, repository) || !repository.private;
}

/** Whether an installation has all of these permissions there. */
export function mayAll(
  actor: Extract<Actor, { kind: 'installation' }>,
  repository: Repository,
  names: string[],
  level: 'read' | 'write',
): boolean {
  return (
    covers(actor, repository) &&
    names.every((name) => {
      const granted = actor.token.permissions[name];
      return granted !== undefined && (level === 'read' || granted !== 'read');
    })
  );
}

/** Throws where one of these permissions is lacking. */
export function need(
  server: Server,
  actor: Someone,
  repository: Repository,
  names: string[],
  level: 'read' | 'write',
): void {
  if (level === 'write' && repository.archived)
    throw new Refusal('FORBIDDEN', 'Repository was archived so is read-only.');
  if (actor.kind === 'user') {
    if (level === 'read' || mayWrite(repository, actor.login)) return;
    throw new Refusal('FORBIDDEN', `${actor.login} does not have the correct permissions to execute this`);
  }
  if (level === 'read' && !repository.private) return;
  const inside = covers(actor, repository);
  const lacking = names.filter((name) => !mayAll(actor, repository, [name], level));
  if (inside && lacking.length === 0) return;
  if (inside) server.problems.add(`graphql: the installation lacks ${lacking.join(' and ')}: ${level}`);
  throw new Refusal('FORBIDDEN', 'Resource not accessible by integration');
}

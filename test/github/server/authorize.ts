/** Whether who asks may: what an installation was granted, what a person may do in a repository. */
import type { Level } from '../state/accounts.ts';
import { mayWrite, permissionOf, sees } from '../state/find.ts';
import type { Repository } from '../state/repository.ts';
import { ApiError, badCredentials, forbidden, notFound } from './answer.ts';
import type { Access, Actor, Call } from './call.ts';

/** `lacking` is told of a permission that the installation does not have: a mistake in what asks. */
export function authorize(call: Call, access: Access, lacking: (what: string) => void): void {
  const { actor, repository } = call;
  if (access.by === 'code') return;
  if (access.by === 'app') {
    if (actor.kind === 'app') return;
    throw new ApiError(401, 'A JSON web token could not be decoded');
  }
  if (actor.kind === 'app') {
    // A JWT opens the App's own routes and no other.
    throw new ApiError(403, 'You must authenticate with an access token in order to access this resource.');
  }
  if (access.by === 'installation') {
    if (actor.kind === 'installation') return;
    throw actor.kind === 'nobody'
      ? badCredentials()
      : new ApiError(403, 'Must authenticate with an installation token');
  }
  if (actor.kind === 'installation') {
    const inside = repository === undefined || covers(actor, repository);
    if (!inside && repository.private) throw notFound();
    const granted = access.anyOf.some((name) => reaches(actor.token.permissions[name], access.level));
    const open = access.level === 'read' && repository?.private === false && !isSecretive(access);
    if (inside ? granted || open : open) return;
    if (inside) lacking(`${access.anyOf.join(' or ')}: ${access.level}`);
    throw new ApiError(403, forbidden().message, {
      headers: {
        'x-accepted-github-permissions': access.anyOf.map((name) => `${name}=${access.level}`).join('; '),
      },
    });
  }
  if (repository === undefined) {
    if (actor.kind === 'nobody') throw badCredentials();
    return;
  }
  if (actor.kind === 'nobody') {
    if (repository.private) throw notFound();
    if (access.level === 'write' || isSecretive(access)) throw new ApiError(401, 'Requires authentication');
    return;
  }
  const permission = permissionOf(repository, actor.login);
  if (permission === 'none') throw notFound();
  // Anyone who reads may open issues and pull requests, and comment.
  const talk = access.anyOf.some((name) => name === 'issues' || name === 'pull_requests');
  if (access.level === 'write' && !talk && !mayWrite(repository, actor.login)) {
    throw new ApiError(403, 'Must have write access to repository.');
  }
}

/** Whether an installation, and the token that it asks with, have this repository. */
export function covers(actor: Extract<Actor, { kind: 'installation' }>, repository: Repository): boolean {
  const { installation, token } = actor;
  return (
    sees(installation, repository) && (token.repositories === 'all' || token.repositories.has(repository.id))
  );
}

function reaches(granted: Level | undefined, wanted: 'read' | 'write'): boolean {
  return granted !== undefined && (wanted === 'read' || granted !== 'read');
}

/** What being public does not open. */
function isSecretive({ anyOf }: { anyOf: string[] }): boolean {
  return anyOf.some((name) => /secret|environments|administration/.test(name));
}

/** What anything that someone wrote has, whatever it is. */
import { associationOf, mayWrite } from '../../state/find.ts';
import type { Repository } from '../../state/repository.ts';
import { mayAll } from '../allowed.ts';
import type { Asking } from '../asking.ts';
import { actorNode } from './actor.ts';

interface Written {
  id: number;
  user: string;
  body: string | null;
  createdAt: string;
  updatedAt: string;
}

export function writtenFields(asking: Asking, repository: Repository, { id, user, ...rest }: Written) {
  const own = user.toLowerCase() === asking.login.toLowerCase();
  const { actor } = asking;
  return {
    databaseId: id,
    fullDatabaseId: String(id),
    author: () => actorNode(asking, user),
    authorAssociation: associationOf(asking.state, repository, user),
    body: rest.body ?? '',
    createdAt: rest.createdAt,
    updatedAt: rest.updatedAt,
    viewerDidAuthor: own,
    viewerCanUpdate:
      own ||
      (actor.kind === 'user'
        ? mayWrite(repository, actor.login)
        : mayAll(actor, repository, ['pull_requests'], 'write')),
  };
}

/** What git has: blobs, trees, commits, and the refs that lead to them. */
import { diffFiles } from '../../git/diff.ts';
import { entryAt, readBlob, readCommit, typeOf } from '../../git/objects.ts';
import { readTree, type TreeEntry } from '../../git/tree.ts';
import { resolveRevision } from '../../resources/revision.ts';
import type { Repository } from '../../state/repository.ts';
import { htmlUrl } from '../../views/repository.ts';
import { nodeId } from '../../views/view.ts';
import type { Asking } from '../asking.ts';
import { suitesOf } from './check.ts';
import { repositoryNode } from './repository.ts';
import { textOf } from './text.ts';

/** By id, or by an expression such as `main:src/pay.ts`; null where there is nothing of that name. */
export function objectNode(
  asking: Asking,
  repository: Repository,
  { oid, expression }: { oid?: string; expression?: string },
): object | null {
  if (oid !== undefined && oid !== null) return nodeOfId(asking, repository, oid);
  if (expression === undefined || expression === null) return null;
  const [, revision, path] = /^([^:]*)(?::(.*))?$/s.exec(expression)!;
  if (path === undefined && typeOf(repository.folder, revision!) !== null)
    return nodeOfId(asking, repository, revision!);
  const commit = resolveRevision(repository, revision);
  if (commit === null) return null;
  if (path === undefined) return nodeOfId(asking, repository, commit);
  const entry = entryAt(repository.folder, commit, path.replace(/\/$/, ''));
  return entry === null || entry.type === 'commit' ? null : nodeOfId(asking, repository, entry.sha);
}

function nodeOfId(asking: Asking, repository: Repository, oid: string): object | null {
  switch (typeOf(repository.folder, oid)) {
    case 'blob':
      return blobNode(asking, repository, oid);
    case 'tree':
      return treeNode(asking, repository, oid);
    case 'commit':
      return commitNode(asking, repository, oid);
    default:
      return null;
  }
}

function common(asking: Asking, repository: Repository, oid: string) {
  return {
    oid,
    abbreviatedOid: oid.slice(0, 7),
    repository: () => repositoryNode(asking, repository),
  };
}

function blobNode(asking: Asking, repository: Repository, oid: string): object {
  const bytes = readBlob(repository.folder, oid);
  return {
    __typename: 'Blob',
    id: nodeId('B', oid),
    ...common(asking, repository, oid),
    byteSize: bytes.length,
    ...textOf(bytes, asking.server.limits.textBytes),
  };
}

function treeNode(asking: Asking, repository: Repository, oid: string, below = ''): object {
  return {
    __typename: 'Tree',
    id: nodeId('T', oid),
    ...common(asking, repository, oid),
    entries: () =>
      readTree(repository.folder, oid).map((entry) => entryNode(asking, repository, entry, below)),
  };
}

function entryNode(asking: Asking, repository: Repository, entry: TreeEntry, below: string): object {
  const { path: name, sha: oid, type } = entry;
  const path = `${below}${name}`;
  return {
    __typename: 'TreeEntry',
    // A number here, of which the octal digits are the mode.
    mode: Number.parseInt(entry.mode, 8),
    name,
    path,
    oid,
    type,
    size: () => entry.size ?? 0,
    object: () =>
      type === 'tree'
        ? treeNode(asking, repository, oid, `${path}/`)
        : type === 'blob'
          ? blobNode(asking, repository, oid)
          : null,
  };
}

export function commitNode(asking: Asking, repository: Repository, oid: string): object {
  const { folder } = repository;
  const { tree, parents, message, author, committer } = readCommit(folder, oid);
  return {
    __typename: 'Commit',
    id: nodeId('C', oid),
    ...common(asking, repository, oid),
    message,
    authoredDate: author.date,
    committedDate: committer.date,
    url: `${htmlUrl(asking, repository)}/commit/${oid}`,
    tree: () => treeNode(asking, repository, tree),
    file: ({ path }: { path: string }) => {
      const entry = entryAt(folder, oid, path);
      if (entry === null || path === '') return null;
      const name = path.split('/').at(-1)!;
      const below = path.slice(0, path.length - name.length);
      return entryNode(asking, repository, { ...entry, path: name }, below);
    },
    changedFilesIfAvailable: () => diffFiles(folder, parents[0] ?? null, oid).length,
    checkSuites: suitesOf(asking, repository, oid),
  };
}

export function refNode(asking: Asking, repository: Repository, ref: string): object | null {
  const oid = repository.refs.get(ref);
  if (oid === undefined) return null;
  const [, prefix, name] = /^(refs\/(?:heads|tags)\/|refs\/)(.+)$/.exec(ref)!;
  return {
    __typename: 'Ref',
    id: nodeId('REF', `${repository.id}:${ref}`),
    name,
    prefix,
    target: () => commitNode(asking, repository, oid),
    repository: () => repositoryNode(asking, repository),
  };
}

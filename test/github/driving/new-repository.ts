/** A repository comes to be: new, with a first commit, or as a fork. */
import { join } from 'node:path';
import { moveRef } from '../changes/refs.ts';
import { type Files, writeCommit } from '../git/commit.ts';
import { copyObjects, initBare } from '../git/git.ts';
import { authorOf } from '../state/find.ts';
import type { Repository, RepositoryPermission } from '../state/repository.ts';
import { nextId } from '../state/state.ts';
import type { SimulatedGitHub } from './simulated-github.ts';

export interface NewRepository {
  private?: boolean;
  /** Of its first commit, on its default branch. */
  files?: Files;
  collaborators?: Record<string, RepositoryPermission>;
  /** The folder of a git repository whose branches it has, in the place of a first commit. */
  from?: string;
}

/** With a `parent` it is that one's fork, and has its branches. */
export function addRepository(
  github: SimulatedGitHub,
  owner: string,
  name: string,
  {
    private: isPrivate = false,
    files = { 'README.md': `# ${name}\n` },
    collaborators = {},
    from,
  }: NewRepository,
  parent: Repository | null = null,
): Repository {
  const { server } = github;
  const id = nextId(server.state);
  const folder = join(github.folder, `${id}.git`);
  initBare(folder, parent?.folder);
  const time = server.time();
  const repository: Repository = {
    id,
    owner,
    name,
    private: isPrivate,
    archived: false,
    hasIssues: parent === null,
    defaultBranch: 'main',
    parent: parent?.id ?? null,
    folder,
    refs: new Map(),
    collaborators: new Map(Object.entries(collaborators).map(([login, may]) => [login.toLowerCase(), may])),
    labels: new Map(),
    lastNumber: 0,
    issues: new Map(),
    discussions: new Map(),
    checkSuites: new Map(),
    checkRuns: new Map(),
    workflowRuns: new Map(),
    artifacts: new Map(),
    commitComments: new Map(),
    secrets: { actions: new Map(), dependabot: new Map() },
    environments: new Map(),
    alerts: new Map(),
    createdAt: time,
    updatedAt: time,
  };
  server.state.repositories.set(id, repository);
  if (from !== undefined) {
    for (const [ref, sha] of copyObjects(from, folder)) moveRef(github.doer(), repository, ref, sha, owner);
  } else if (parent === null) {
    const author = { ...authorOf(owner), date: server.now() };
    const commit = { parents: [], files, message: 'Begin', author };
    moveRef(github.doer(), repository, 'refs/heads/main', writeCommit(folder, commit), owner);
  } else {
    for (const [ref, sha] of parent.refs) moveRef(github.doer(), repository, ref, sha, owner);
  }
  return repository;
}

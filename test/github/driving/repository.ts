/** A repository, as people work in it. */
import { addCommitComment, type NewCommitComment } from '../changes/commit-comments.ts';
import { openDiscussion } from '../changes/discussions.ts';
import { openIssue } from '../changes/issues.ts';
import { deleteFork, openPull } from '../changes/pulls.ts';
import { moveRef } from '../changes/refs.ts';
import { type Files, writeCommit, writeCommits } from '../git/commit.ts';
import { copyObjects } from '../git/git.ts';
import { authorOf, fullName } from '../state/find.ts';
import type { Repository, RepositoryPermission } from '../state/repository.ts';
import { organizationView } from '../views/organization.ts';
import { DrivenDiscussion } from './discussion.ts';
import { DrivenIssue } from './issue.ts';
import { addRepository } from './new-repository.ts';
import { DrivenPull } from './pull-request.ts';
import { DrivenSecrets } from './secrets.ts';
import type { SimulatedGitHub } from './simulated-github.ts';
import { DrivenWorkflows } from './workflows.ts';

export interface Push {
  by?: string;
  message?: string;
  /** The branch to start from, where this one is new or is to be replaced: its default branch, unless another is named. */
  from?: string;
  /** Throws the branch away and starts again from `from`. */
  force?: boolean;
}

export interface OpenPull {
  by?: string;
  title?: string;
  body?: string | null;
  base?: string;
  /** Where the branch is: in this repository, unless a fork is named. */
  from?: DrivenRepository;
  draft?: boolean;
}

export class DrivenRepository {
  readonly id: number;
  readonly secrets: DrivenSecrets;
  readonly workflows: DrivenWorkflows;
  #github: SimulatedGitHub;

  constructor(github: SimulatedGitHub, id: number) {
    this.#github = github;
    this.id = id;
    this.secrets = new DrivenSecrets(github, id);
    this.workflows = new DrivenWorkflows(github, id);
  }

  get state(): Repository {
    return this.#github.server.state.repositories.get(this.id)!;
  }

  get fullName(): string {
    return fullName(this.state);
  }

  /** The bare git repository: what a checkout clones. */
  get folder(): string {
    return this.state.folder;
  }

  /** The commit that a branch is at. */
  head(branch = this.state.defaultBranch): string {
    const sha = this.state.refs.get(`refs/heads/${branch}`);
    if (sha === undefined) throw new Error(`${this.fullName} has no branch ${branch}`);
    return sha;
  }

  /** Commits to a branch and pushes it; gives the commit's id. */
  push(
    branch: string,
    files: Files,
    { by = this.state.owner, message = 'Change', from, force = false }: Push = {},
  ): string {
    const { server } = this.#github;
    this.#github.user(by);
    const there = this.state.refs.get(`refs/heads/${branch}`);
    const parent = force || there === undefined ? this.head(from) : there;
    const author = authorOf(by);
    const commit = { parents: [parent], files, message, author: { ...author, date: server.now() } };
    const sha = writeCommit(this.folder, commit);
    this.setBranch(branch, sha, by);
    return sha;
  }

  /** So many commits and one push; gives the last one's id. */
  pushMany(
    branch: string,
    count: number,
    { by = this.state.owner, from }: Pick<Push, 'by' | 'from'> = {},
  ): string {
    const start = this.state.refs.get(`refs/heads/${branch}`) ?? this.head(from);
    const sha = writeCommits(this.folder, start, count, { ...authorOf(by), date: this.#github.server.now() });
    this.setBranch(branch, sha, by);
    return sha;
  }

  /** Brings a branch of a git repository that is there, with whatever it holds. */
  pushFrom(folder: string, branch: string, by = this.state.owner): string {
    const sha = new Map(copyObjects(folder, this.folder)).get(`refs/heads/${branch}`);
    if (sha === undefined) throw new Error(`${folder} has no branch ${branch}`);
    this.setBranch(branch, sha, by);
    return sha;
  }

  /** Moves a branch to a commit that is there; null deletes it. */
  setBranch(branch: string, sha: string | null, by = this.state.owner): void {
    moveRef(this.#github.doer(), this.state, `refs/heads/${branch}`, sha, by);
  }

  /** A person's copy, with its branches. */
  fork(owner: string): DrivenRepository {
    this.#github.user(owner);
    const { name, private: isPrivate } = this.state;
    return new DrivenRepository(
      this.#github,
      addRepository(this.#github, owner, name, { private: isPrivate }, this.state).id,
    );
  }

  openPull(head: string, options: OpenPull = {}): DrivenPull {
    const { from = this, by = from.state.owner, title = head, body = null, base, draft = false } = options;
    this.#github.user(by);
    const { number } = openPull(this.#github.doer(), this.state, by, {
      title,
      body,
      base: base ?? this.state.defaultBranch,
      head,
      from: from.state,
      draft,
    });
    return new DrivenPull(this.#github, this.id, number);
  }

  openIssue(by: string, title: string, body: string | null = null): DrivenIssue {
    this.#github.user(by);
    const { number } = openIssue(this.#github.doer(), this.state, by, { title, body });
    return new DrivenIssue(this.#github, this.id, number);
  }

  openDiscussion(by: string, title: string, body: string): DrivenDiscussion {
    this.#github.user(by);
    const { number } = openDiscussion(this.#github.doer(), this.state, by, { title, body });
    return new DrivenDiscussion(this.#github, this.id, number);
  }

  /** Pulls and issues, also those that an App opened. */
  issue(number: number): DrivenIssue {
    if (!this.state.issues.has(number)) throw new Error(`${this.fullName} has no issue ${number}`);
    return new DrivenIssue(this.#github, this.id, number);
  }

  commentOnCommit(
    by: string,
    comment: Pick<NewCommitComment, 'commit' | 'body'> & Partial<NewCommitComment>,
  ): number {
    this.#github.user(by);
    const whole = { path: null, line: null, position: null, ...comment };
    return addCommitComment(this.#github.doer(), this.state, by, whole).id;
  }

  setPermission(login: string, permission: RepositoryPermission | null): void {
    this.#github.user(login);
    if (permission === null) this.state.collaborators.delete(login.toLowerCase());
    else this.state.collaborators.set(login.toLowerCase(), permission);
  }

  rename(name: string, by = this.state.owner): void {
    const from = this.state.name;
    this.#leaveName();
    this.state.name = name;
    this.#tell('renamed', by, { changes: { repository: { name: { from } } } });
  }

  transfer(owner: string, by = this.state.owner): void {
    this.#github.organization(owner);
    const organization = organizationView(this.#github.server, this.state.owner);
    this.#leaveName();
    this.state.owner = owner;
    this.#tell('transferred', by, { changes: { owner: { from: { organization } } } });
  }

  #leaveName(): void {
    this.#github.server.state.formerNames.set(this.fullName.toLowerCase(), this.id);
  }

  archive(by = this.state.owner): void {
    this.state.archived = true;
    this.#tell('archived', by, {});
  }

  unarchive(by = this.state.owner): void {
    this.state.archived = false;
    this.#tell('unarchived', by, {});
  }

  disableIssues(): void {
    this.state.hasIssues = false;
  }

  /** It is gone; pull requests from it stay, and name it no longer. */
  delete(): void {
    deleteFork(this.#github.doer(), this.state);
  }

  #tell(
    action: 'renamed' | 'transferred' | 'archived' | 'unarchived',
    by: string,
    payload: Record<string, unknown>,
  ) {
    this.#github.server.happened({
      webhook: `repository-${action}`,
      sender: by,
      repository: this.state,
      payload,
    });
  }
}

/** Looks things up in the state, without regard to case where GitHub has none. */
import type { Account, App, Installation } from './accounts.ts';
import type { Issue } from './issue.ts';
import type { Repository, RepositoryPermission } from './repository.ts';
import type { State } from './state.ts';

export function findRepository(state: State, owner: string, name: string): Repository | undefined {
  const wanted = `${owner}/${name}`.toLowerCase();
  for (const repository of state.repositories.values()) {
    if (fullName(repository).toLowerCase() === wanted) return repository;
  }
  return undefined;
}

export const fullName = ({ owner, name }: { owner: string; name: string }) => `${owner}/${name}`;

/** Who stands for everyone who is gone. */
const ghost: Account = { id: 10137, login: 'ghost', type: 'User' };

export function isDeparted({ departed }: State, login: string): boolean {
  return departed.has(login.toLowerCase());
}

export function accountOf(state: State, login: string): Account {
  if (isDeparted(state, login)) return ghost;
  const account = state.accounts.get(login.toLowerCase());
  if (account === undefined) throw new Error(`the simulated GitHub has no account ${login}`);
  return account;
}

export function appOf(state: State, installation: Installation): App {
  return state.apps.get(installation.appId)!;
}

export function botLogin(app: App): string {
  return `${app.slug}[bot]`;
}

/** The installations that see a repository, of one App or of all. */
export function installationsOn(state: State, repository: Repository): Installation[] {
  return [...state.installations.values()].filter((each) => sees(each, repository));
}

export function sees(installation: Installation, { id, owner }: Repository): boolean {
  if (installation.account.toLowerCase() !== owner.toLowerCase()) return false;
  return installation.repositories === 'all' || installation.repositories.has(id);
}

export function pullsOf(repository: Repository): (Issue & { pull: NonNullable<Issue['pull']> })[] {
  return [...repository.issues.values()].filter((issue) => issue.pull !== null) as never;
}

export function permissionOf(repository: Repository, login: string): RepositoryPermission | 'none' {
  if (login.toLowerCase() === repository.owner.toLowerCase()) return 'admin';
  return repository.collaborators.get(login.toLowerCase()) ?? (repository.private ? 'none' : 'read');
}

export function mayWrite(repository: Repository, login: string): boolean {
  return ['write', 'maintain', 'admin'].includes(permissionOf(repository, login));
}

/** How a person stands to a repository, as comments show it. */
export function associationOf(state: State, repository: Repository, login: string): string {
  if (login.toLowerCase() === repository.owner.toLowerCase()) return 'OWNER';
  if (state.accounts.get(login.toLowerCase())?.type === 'Bot') return 'NONE';
  if (!repository.collaborators.has(login.toLowerCase())) return 'NONE';
  const owner = state.accounts.get(repository.owner.toLowerCase());
  return owner?.type === 'Organization' ? 'MEMBER' : 'COLLABORATOR';
}

/** Who a commit over the API or a push is by. */
export function authorOf(login: string): { name: string; email: string } {
  return { name: login, email: `${login.replace(/\[bot\]$/, '')}@users.noreply.localhost` };
}

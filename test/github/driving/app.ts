/** An App: its key, where it is installed, what is done to that. */
import { createSign } from 'node:crypto';
import { iso } from '../git/objects.ts';
import type { App, Installation, Permissions } from '../state/accounts.ts';
import { nextId } from '../state/state.ts';
import { repositoryView } from '../views/repository.ts';
import type { DrivenRepository } from './repository.ts';
import type { SimulatedGitHub } from './simulated-github.ts';

export interface NewApp {
  slug?: string;
  name?: string;
  owner?: string;
  permissions: Permissions;
  events?: string[];
  hook?: { url: string; secret: string };
}

export interface NewInstallation {
  /** All of the account's, where none is named. */
  repositories?: DrivenRepository[];
  /** What the App asks for, where nothing else is said. */
  permissions?: Permissions;
  singleFiles?: string[];
  by?: string;
}

export class DrivenApp {
  readonly id: number;
  /** PEM. */
  readonly privateKey: string;
  #github: SimulatedGitHub;

  constructor(github: SimulatedGitHub, id: number, privateKey: string) {
    this.#github = github;
    this.id = id;
    this.privateKey = privateKey;
  }

  get state(): App {
    return this.#github.server.state.apps.get(this.id)!;
  }

  /** As a client makes it: from a minute ago, for nine more. */
  jwt({ issuedAgo = 60, expiresIn = 540 }: { issuedAgo?: number; expiresIn?: number } = {}): string {
    const now = Math.floor(this.#github.server.now() / 1000);
    const encode = (of: object) => Buffer.from(JSON.stringify(of)).toString('base64url');
    const claims = { iat: now - issuedAgo, exp: now + expiresIn, iss: this.state.clientId };
    const text = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
    return `${text}.${createSign('RSA-SHA256').update(text).sign(this.privateKey, 'base64url')}`;
  }

  install(
    account: string,
    { repositories, permissions, singleFiles = [], by = account }: NewInstallation = {},
  ) {
    const { server } = this.#github;
    const installation: Installation = {
      id: nextId(server.state),
      appId: this.id,
      account,
      permissions: permissions ?? this.state.permissions,
      events: this.state.events,
      repositories: repositories === undefined ? 'all' : new Set(repositories.map(({ id }) => id)),
      singleFiles,
      suspendedAt: null,
      createdAt: iso(server.now()),
      newTokenRefusals: 0,
      newTokenDelay: 0,
      rate: { limit: 5000, used: 0, resetAt: 0 },
      points: { limit: 5000, used: 0, resetAt: 0 },
    };
    server.state.installations.set(installation.id, installation);
    const driven = new DrivenInstallation(this.#github, installation.id);
    const shown = [...server.state.repositories.values()]
      .filter(
        (each) =>
          each.owner === account && (repositories === undefined || installation.repositories !== 'all'),
      )
      .map((each) => short(repositoryView(server, each)));
    driven.tell('installation-created', by, { repositories: shown, requester: null });
    return driven;
  }
}

/** As events list repositories. */
function short({ id, node_id, name, full_name, private: isPrivate }: ReturnType<typeof repositoryView>) {
  return { id, node_id, name, full_name, private: isPrivate };
}

class DrivenInstallation {
  readonly id: number;
  #github: SimulatedGitHub;

  constructor(github: SimulatedGitHub, id: number) {
    this.#github = github;
    this.id = id;
  }

  get state(): Installation {
    return this.#github.server.state.installations.get(this.id)!;
  }

  tell(
    webhook: `installation-${'created' | 'suspend' | 'unsuspend' | 'deleted' | 'new-permissions-accepted'}`,
    by: string,
    payload: object,
  ) {
    this.#github.server.happened({
      webhook,
      sender: by,
      repository: null,
      installation: this.id,
      payload: payload as Record<string, unknown>,
    });
  }

  suspend(by = this.state.account): void {
    this.state.suspendedAt = this.#github.server.time();
    this.tell('installation-suspend', by, {});
  }

  unsuspend(by = this.state.account): void {
    this.state.suspendedAt = null;
    this.tell('installation-unsuspend', by, {});
  }

  /** Its tokens are worth nothing from then on. */
  uninstall(by = this.state.account): void {
    this.tell('installation-deleted', by, { repositories: [], requester: null });
    this.#github.server.state.installations.delete(this.id);
  }

  /** Someone accepts new permissions, whole. */
  acceptPermissions(permissions: Permissions, by = this.state.account): void {
    this.state.permissions = { metadata: 'read', ...permissions };
    this.tell('installation-new-permissions-accepted', by, {});
  }

  addRepository(repository: DrivenRepository, by = this.state.account): void {
    this.#changeRepositories('added', repository, by);
  }

  removeRepository(repository: DrivenRepository, by = this.state.account): void {
    this.#changeRepositories('removed', repository, by);
  }

  #changeRepositories(
    action: 'added' | 'removed',
    { state: repository }: DrivenRepository,
    by: string,
  ): void {
    const { server } = this.#github;
    const chosen = this.state.repositories;
    if (chosen === 'all') throw new Error('this installation has all repositories of its account');
    if (action === 'added') chosen.add(repository.id);
    else chosen.delete(repository.id);
    const shown = [short(repositoryView(server, repository))];
    server.happened({
      webhook: `installation-repositories-${action}`,
      sender: by,
      repository: null,
      installation: this.id,
      payload: {
        repository_selection: 'selected',
        repositories_added: action === 'added' ? shown : [],
        repositories_removed: action === 'removed' ? shown : [],
        requester: null,
      },
    });
  }

  /** So many requests are left of this hour's, or points of the GraphQL API. */
  leave(many: number, of: 'rate' | 'points' = 'rate'): void {
    const left = this.state[of];
    Object.assign(left, { used: left.limit - many, resetAt: this.#github.server.now() + 3_600_000 });
  }

  /** The tokens that it has now are refused so many times: what happens when GitHub's servers disagree for a moment. */
  refuseTokens(times = 1): void {
    for (const token of this.#tokens()) token.refusals = times;
  }

  /** As above, of each token that it is given from now on. */
  refuseNewTokens(times = 1): void {
    this.state.newTokenRefusals = times;
  }

  /** Each token that it is given from now on is refused for so long. */
  delayNewTokens(milliseconds: number): void {
    this.state.newTokenDelay = milliseconds;
  }

  /** The tokens that it has now have run out, or do so after so many requests more. */
  expireTokens({ after = 0 }: { after?: number } = {}): void {
    for (const token of this.#tokens()) token.usesLeft = after;
  }

  #tokens() {
    const { tokens } = this.#github.server.state;
    return [...tokens.values()].filter(({ of }) => 'installation' in of && of.installation === this.id);
  }
}

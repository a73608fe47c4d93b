/** Secrets that people store: what the API then tells of them. */
import type { OrganizationSecret, Repository, Secret } from '../state/repository.ts';
import { nextId } from '../state/state.ts';
import type { SimulatedGitHub } from './simulated-github.ts';

type Kind = 'actions' | 'dependabot';

export class DrivenSecrets {
  #github: SimulatedGitHub;
  #repository: number;

  constructor(github: SimulatedGitHub, repository: number) {
    this.#github = github;
    this.#repository = repository;
  }

  /** Stored now: anew, if there was one of that name. */
  store(name: string, kind: Kind = 'actions'): void {
    this.#put(this.#repositoryState.secrets[kind], name);
  }

  storeInEnvironment(environment: string, name: string): void {
    const { environments } = this.#repositoryState;
    if (!environments.has(environment)) {
      environments.set(environment, {
        id: nextId(this.#github.server.state),
        name: environment,
        createdAt: this.#github.server.time(),
        secrets: new Map(),
      });
    }
    this.#put(environments.get(environment)!.secrets, name);
  }

  /** In the organisation; `selected` reaches this repository. */
  storeInOrganization(
    name: string,
    visibility: OrganizationSecret['visibility'] = 'selected',
    kind: Kind = 'actions',
  ): void {
    const { organizationSecrets } = this.#github.server.state;
    const owner = this.#repositoryState.owner.toLowerCase();
    if (!organizationSecrets.has(owner))
      organizationSecrets.set(owner, { actions: new Map(), dependabot: new Map() });
    const all = organizationSecrets.get(owner)![kind];
    const repositories = all.get(name.toUpperCase())?.repositories ?? new Set<number>();
    if (visibility === 'selected') repositories.add(this.#repository);
    this.#put(all as Map<string, Secret>, name, { visibility, repositories });
  }

  get #repositoryState(): Repository {
    return this.#github.server.state.repositories.get(this.#repository)!;
  }

  /** Names are kept in capitals. */
  #put(all: Map<string, Secret>, name: string, more: object = {}): void {
    const key = name.toUpperCase();
    const time = this.#github.server.time();
    all.set(key, { name: key, createdAt: all.get(key)?.createdAt ?? time, updatedAt: time, ...more });
  }
}

/**
 * All that the simulated GitHub knows, as plain data: a copy of it is what GitHub knew at that moment, which is what a
 * read that lags behind is answered from.
 */
import type { Account, App, Installation, Token } from './accounts.ts';
import type { Delivery } from './delivery.ts';
import type { OrganizationSecret, Repository } from './repository.ts';

export interface State {
  /** The last id given; ids are never given twice. */
  lastId: number;
  accounts: Map<string, Account>;
  /** Logins of people who are gone. */
  departed: Set<string>;
  apps: Map<number, App>;
  installations: Map<number, Installation>;
  tokens: Map<string, Token>;
  repositories: Map<number, Repository>;
  /** Full names that were once a repository's: they lead to it. */
  formerNames: Map<string, number>;
  organizationSecrets: Map<string, Record<'actions' | 'dependabot', Map<string, OrganizationSecret>>>;
  deliveries: Delivery[];
  /** Manifests waiting to be made an App, by their code. */
  manifests: Map<string, { owner: string; manifest: Manifest }>;
}

export interface Manifest {
  name: string;
  url: string;
  redirect_url?: string;
  hook_attributes?: { url: string; active?: boolean };
  default_permissions?: Record<string, 'read' | 'write'>;
  default_events?: string[];
}

export function emptyState(): State {
  return {
    lastId: 1000,
    accounts: new Map(),
    departed: new Set(),
    apps: new Map(),
    installations: new Map(),
    tokens: new Map(),
    repositories: new Map(),
    formerNames: new Map(),
    organizationSecrets: new Map(),
    deliveries: [],
    manifests: new Map(),
  };
}

export function nextId(state: State): number {
  return ++state.lastId;
}

/** Who there is: people, organisations, Apps, and where an App is installed. */
export type Level = 'read' | 'write' | 'admin';
/** As `permissions` of an installation: `{ contents: 'read', pull_requests: 'write' }`. */
export type Permissions = Record<string, Level>;

export interface Account {
  id: number;
  login: string;
  type: 'User' | 'Organization' | 'Bot';
}

export interface App {
  id: number;
  slug: string;
  name: string;
  owner: string;
  clientId: string;
  /** PEM; null for an App that only GitHub has the key of. */
  publicKey: string | null;
  permissions: Permissions;
  events: string[];
  hook: { url: string | null; secret: string };
}

export interface Installation {
  id: number;
  appId: number;
  account: string;
  permissions: Permissions;
  events: string[];
  /** Ids of repositories; `all` of the account's. */
  repositories: Set<number> | 'all';
  singleFiles: string[];
  suspendedAt: string | null;
  createdAt: string;
  /** How often a token of this installation is refused while it is new. */
  newTokenRefusals: number;
  /** How long a new token of this installation is refused, in milliseconds. */
  newTokenDelay: number;
  /** Requests of the REST API. */
  rate: Rate;
  /** What queries of the GraphQL API cost. */
  points: Rate;
}

/** An hour's, of which so much is used; full again at `resetAt`, in milliseconds. */
export interface Rate {
  limit: number;
  used: number;
  resetAt: number;
}

export interface Token {
  token: string;
  /** An installation's, or a person's own. */
  of: { installation: number } | { user: string };
  permissions: Permissions;
  repositories: Set<number> | 'all';
  expiresAt: number;
  /** How often it is refused before it is taken: a new token may not be known everywhere yet. */
  refusals: number;
  /** The same, in time: it is refused until then. */
  knownFrom: number;
  /** How many requests it is still good for. */
  usesLeft: number;
}

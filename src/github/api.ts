import type { Endpoints } from '@octokit/types';

/** A repository, by the names that GitHub's routes take. */
export interface RepositoryName {
  owner: string;
  repo: string;
}

type Level = 'read' | 'write' | 'admin';

/** What GitHub granted, by the names of its permissions; what is missing was not granted. */
export type Permissions = Readonly<Record<string, Level>>;

/** One installation's way to GitHub. Every failure is an ApiError. */
export interface Api {
  readonly permissions: Permissions;
  /**
   * Asks for one answer (of a list: one page). Reads are repeated where that helps. A write whose outcome is not known is
   * not repeated: ApiError of the kind `unknown-outcome`, and the caller looks whether it landed.
   */
  request<Route extends keyof Endpoints>(
    route: Route,
    parameters: Endpoints[Route]['parameters'],
  ): Promise<Endpoints[Route]['response']>;
  /** A query or a mutation; what is asked for and is not there is null in the answer. */
  graphql<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data>;
}

/** What GitHub answers to the queries. Anything that the installation may not see is null. */
export interface PullAnswer {
  viewer: { login: string };
  repository: RepositoryAnswer | null;
}

export interface RepositoryAnswer {
  databaseId: number;
  name: string;
  owner: { login: string };
  url: string;
  isPrivate: boolean;
  isArchived: boolean;
  defaultBranchRef?: { name: string } | null;
  pullRequest: PullRequestAnswer | null;
}

export interface PullRequestAnswer {
  id: string;
  url: string;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  isDraft: boolean;
  isCrossRepository: boolean;
  locked: boolean;
  title: string;
  body: string;
  updatedAt: string;
  author: { login: string } | null;
  baseRefName: string;
  baseRefOid: string;
  headRefName: string;
  headRefOid: string;
  headRepository: { nameWithOwner: string } | null;
  comments: Page<CommentAnswer>;
  reviewThreads: Page<ThreadAnswer>;
  commits?: { nodes: { commit: CommitAnswer }[] } | null;
}

export interface Page<T> {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: T[];
}

export interface CommentAnswer {
  /** Of 64 bits, in decimal. */
  fullDatabaseId: string;
  viewerDidAuthor: boolean;
  body: string;
  author: { login: string } | null;
}

export interface ThreadAnswer {
  id: string;
  isResolved: boolean;
  path: string;
  line: number | null;
  startLine: number | null;
  comments: Page<CommentAnswer>;
}

interface CommitAnswer {
  oid: string;
  checkSuites: { nodes: SuiteAnswer[] } | null;
}

interface SuiteAnswer {
  app: { slug: string } | null;
  checkRuns: { nodes: RunAnswer[] } | null;
}

export interface RunAnswer {
  databaseId: number;
  status: string;
  externalId: string | null;
}

/** A repository and what belongs to it. */
import type { Discussion } from './discussion.ts';
import type { Issue, Label, Reaction } from './issue.ts';

export type RepositoryPermission = 'read' | 'triage' | 'write' | 'maintain' | 'admin';

export interface Repository {
  id: number;
  owner: string;
  name: string;
  private: boolean;
  archived: boolean;
  hasIssues: boolean;
  defaultBranch: string;
  /** The id of the repository that this one is a fork of. */
  parent: number | null;
  /** The bare git repository. */
  folder: string;
  /** Commit ids by full name: `refs/heads/main`. */
  refs: Map<string, string>;
  collaborators: Map<string, RepositoryPermission>;
  labels: Map<string, Label>;
  /** The last number given: issues, pull requests and discussions share them. */
  lastNumber: number;
  issues: Map<number, Issue>;
  discussions: Map<number, Discussion>;
  checkSuites: Map<number, CheckSuite>;
  checkRuns: Map<number, CheckRun>;
  workflowRuns: Map<number, WorkflowRun>;
  artifacts: Map<number, Artifact>;
  commitComments: Map<number, CommitComment>;
  secrets: Record<'actions' | 'dependabot', Map<string, Secret>>;
  environments: Map<string, Environment>;
  alerts: Map<number, SecretScanningAlert>;
  createdAt: string;
  updatedAt: string;
}

export interface CheckSuite {
  id: number;
  appId: number;
  headSha: string;
  headBranch: string | null;
  before: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface CheckRun {
  id: number;
  suite: number;
  name: string;
  headSha: string;
  externalId: string;
  detailsUrl: string | null;
  status: string;
  conclusion: string | null;
  startedAt: string | null;
  completedAt: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  annotations: Annotation[];
  actions: { label: string; description: string; identifier: string }[];
}

export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column: number | null;
  end_column: number | null;
  annotation_level: string;
  title: string | null;
  message: string;
  raw_details: string | null;
}

export interface WorkflowRun {
  id: number;
  suite: number;
  workflow: { id: number; name: string; path: string };
  number: number;
  event: string;
  headBranch: string;
  headSha: string;
  headRepository: number;
  actor: string;
  title: string;
  status: string;
  conclusion: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface Artifact {
  id: number;
  run: number;
  name: string;
  zip: Uint8Array;
  createdAt: string;
  expired: boolean;
}

export interface CommitComment {
  id: number;
  user: string;
  body: string;
  commit: string;
  path: string | null;
  line: number | null;
  position: number | null;
  createdAt: string;
  updatedAt: string;
  reactions: Reaction[];
}

/** Metadata only: the API never gives a secret's value. */
export interface Secret {
  name: string;
  createdAt: string;
  updatedAt: string;
}

export interface OrganizationSecret extends Secret {
  visibility: 'all' | 'private' | 'selected';
  repositories: Set<number>;
}

export interface Environment {
  id: number;
  name: string;
  createdAt: string;
  secrets: Map<string, Secret>;
}

export interface SecretScanningAlert {
  number: number;
  state: 'open' | 'resolved';
  resolution: 'revoked' | 'false_positive' | 'wont_fix' | 'used_in_tests' | null;
  resolvedBy: string | null;
  resolvedAt: string | null;
  secretType: string;
  secret: string;
  createdAt: string;
  locations: { path: string; line: number; commit: string }[];
}

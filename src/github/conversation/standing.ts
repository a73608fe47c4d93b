import type { CommentState } from './marker.ts';

export interface Pull {
  repository: {
    id: number;
    owner: string;
    name: string;
    /** Where people look at it. */
    url: string;
    isPrivate: boolean;
    isArchived: boolean;
    defaultBranch: string | null;
  };
  number: number;
  url: string;
  state: 'open' | 'closed' | 'merged';
  isDraft: boolean;
  isFork: boolean;
  isLocked: boolean;
  title: string;
  body: string;
  /** A login; null when the account is gone. */
  author: string | null;
  /** ISO 8601. */
  updatedAt: string;
  base: Branch;
  /** `repository` is null when the fork is gone. */
  head: Branch & { repository: string | null };
}

interface Branch {
  name: string;
  /** The id of its commit. */
  oid: string;
}

/** A review comment of ours about a finding. */
export interface StandingFinding {
  /** The finding's. */
  id: string;
  state: CommentState;
  rule: string;
  version: string;
  comment: number;
  body: string;
  path: string;
  /** Where it stands now; null for a file-level comment and where its line is no longer in the diff. */
  line: number | null;
  startLine: number | null;
  /** Node id. */
  thread: string;
  isResolved: boolean;
  /** Whether anyone but us has said something below it. */
  hasReplies: boolean;
}

/** A comment of ours that is about no single finding. */
export interface OwnComment {
  id: number;
  body: string;
}

/** What a check run of ours is told by. */
export interface CheckId {
  /** Digests: of what it annotates, and of all that it says. */
  annotations: string;
  all: string;
  /** How many of its annotations have been written. */
  written: number;
}

export interface StandingCheck {
  id: number;
  isCompleted: boolean;
  says: CheckId;
}

/** What somebody else has said. */
export interface Remark {
  id: number;
  /** Below the pull request, or below a line or a file of it. */
  kind: 'comment' | 'review-comment';
  author: string | null;
  body: string;
}

/** What is there, of us and of others; the oldest first. What others forged is among the others' remarks. */
export interface Standing {
  findings: StandingFinding[];
  summaries: OwnComment[];
  /** What we answered to whom: `comment-17`. */
  answers: string[];
  /** Our check runs of the head. */
  checks: StandingCheck[];
  remarks: Remark[];
}

/** An issue, and what a pull request has besides: its two ends and what people say of its lines. */

export interface Issue {
  id: number;
  number: number;
  title: string;
  body: string | null;
  user: string;
  state: 'open' | 'closed';
  stateReason: string | null;
  locked: boolean;
  labels: string[];
  assignees: string[];
  comments: IssueComment[];
  reactions: Reaction[];
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  pull: PullRequest | null;
}

export interface PullRequest {
  id: number;
  base: { ref: string; sha: string };
  /** `repository` is null where the fork was deleted; `owner` stays, it is in the label. */
  head: { repository: number | null; owner: string; ref: string; sha: string };
  draft: boolean;
  mergedAt: string | null;
  mergedBy: string | null;
  mergeCommit: string | null;
  reviews: Review[];
  threads: ReviewThread[];
}

export interface Review {
  id: number;
  user: string;
  body: string;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  commit: string;
  submittedAt: string;
}

export type Side = 'LEFT' | 'RIGHT';

export interface ReviewThread {
  id: number;
  path: string;
  subject: 'line' | 'file';
  side: Side;
  /** Where it was put; null for a whole file. */
  line: number | null;
  startLine: number | null;
  startSide: Side | null;
  /** The commit it was put on, and what it was compared with. */
  commit: string;
  base: string;
  diffHunk: string;
  position: number | null;
  resolvedBy: string | null;
  comments: ReviewComment[];
}

export interface ReviewComment {
  id: number;
  review: number;
  user: string;
  body: string;
  createdAt: string;
  updatedAt: string;
  reactions: Reaction[];
}

export interface IssueComment {
  id: number;
  user: string;
  body: string;
  createdAt: string;
  updatedAt: string;
  reactions: Reaction[];
}

export interface Reaction {
  id: number;
  user: string;
  content: string;
  createdAt: string;
}

export interface Label {
  id: number;
  name: string;
  color: string;
  description: string | null;
}

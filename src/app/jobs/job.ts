/** A repository as a webhook names it. Names may have changed by the time a job runs: GitHub redirects, the id stays. */
export interface RepositoryRef {
  id: number;
  owner: string;
  repo: string;
  /** As it was then. */
  isPrivate: boolean;
}

interface InRepository {
  installation: number;
  repository: RepositoryRef;
  /** The webhook that asked for it, for the log. */
  delivery: string;
}

/** A text that people wrote, by what GitHub knows it by. */
export type TextRef =
  | { kind: 'issue'; number: number }
  | { kind: 'issue-comment'; id: number }
  | { kind: 'review'; number: number; id: number }
  | { kind: 'review-comment'; id: number }
  | { kind: 'commit-comment'; id: number }
  | { kind: 'discussion' | 'discussion-comment'; nodeId: string };

/** What a pull request was between when a webhook spoke of it. It saves asking, and is not relied on. */
export interface Ends {
  base: string;
  head: string;
}

export interface Hint extends Ends {
  /** When the pull request had last been changed (`updated_at`), by GitHub's clock: what shows an older time is behind. */
  at: string;
}

/** Ids and names alone: what is to be known is read when the job runs. */
export interface Jobs {
  /** Says in a pull request what there is to say about it. */
  'judge-pull': InRepository & { pull: number; hint: Hint | null };
  /** The same, in a check run alone, for what was pushed to the default branch or is about to be merged into it. */
  'judge-range': InRepository & Ends;
  /** Takes keys out of a text, and carries out the command that stands in it. */
  'read-text': InRepository & { text: TextRef };
  /** Does what a button of our check run stands for. The login is that of whoever pressed it. */
  'press-button': InRepository & { sha: string; by: string; finding: string };
  /** Finds the pull request that a run of the Action scanned. */
  'follow-run': InRepository & { run: number };
  /** Finds the pull requests of a commit and has them judged. */
  'judge-commit': InRepository & { sha: string };
  /** Asks GitHub for the deliveries that failed. */
  redeliver: { delivery?: never; repository?: never };
}

export type JobKind = keyof Jobs;

/** One thing to be done. What is sent again while it waits is the same job. */
export type Job = { [Kind in JobKind]: { kind: Kind; key: string; data: Jobs[Kind] } }[JobKind];

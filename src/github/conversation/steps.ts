import type { WantedCheck } from './wanted.ts';

/** A comment that is to be made. */
export interface NewComment {
  /** The finding's. */
  id: string;
  path: string;
  line: number;
  startLine: number | null;
  body: string;
  /** As it reads on the file, should GitHub not take the line. */
  elsewhere: string;
}

/** One thing to be done. Bodies have their markers. */
export type Step =
  /** All in one review, so that people get one mail. */
  | { do: 'review'; head: string; comments: NewComment[] }
  | { do: 'comment-on-file'; head: string; id: string; path: string; body: string }
  | { do: 'edit'; comment: number; body: string }
  /** `thread` is a node id. */
  | { do: 'resolve' | 'unresolve'; thread: string }
  | { do: 'delete'; what: 'review-comment' | 'comment'; comment: number }
  /** `standing`: the one to be edited, where it says something else. */
  | {
      do: 'summarise';
      standing: { id: number; body: string } | null;
      unplaced: readonly string[];
      body: (unplaced: ReadonlySet<string>) => string;
    }
  /** `standing`: the run to go on with, of whose annotations so many are written. */
  | { do: 'check'; head: string; standing: { id: number; written: number } | null; check: WantedCheck }
  /** A run that came to no end, and that another takes the place of. */
  | { do: 'cancel-check'; id: number };

/** The pull request that the steps are taken in. */
export interface Where {
  owner: string;
  repo: string;
  number: number;
}

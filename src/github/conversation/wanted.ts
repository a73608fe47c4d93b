import type { CommentState } from './marker.ts';
import type { StandingFinding } from './standing.ts';

/** Where a comment is to stand: on lines of the diff, or on a file of it where there is no line. */
export interface Spot {
  path: string;
  /** The last line; null for the file as a whole. */
  line: number | null;
  /** The first one, where there are several. */
  startLine: number | null;
}

/** A finding that stands, with its texts. */
export interface WantedFinding {
  /** Its fingerprint. */
  id: string;
  rule: string;
  /** Of what the text says, other than where: a comment is edited when this has changed. Letters and digits. */
  version: string;
  /** Null where nothing in the diff can carry it. */
  spot: Spot | null;
  /** As it reads on just the lines of its spot. */
  body: string;
  /** As it reads anywhere else: on its file, or on a line that has moved. */
  elsewhere: string;
  /** Said above it when it had been settled and is back. */
  returned: string;
}

/** What a comment says once its finding stands no more. */
export interface Settled {
  state: Exclude<CommentState, 'open'>;
  body: string;
}

export interface CheckAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
  annotation_level: 'failure' | 'warning' | 'notice';
  title: string;
  message: string;
}

/** A button: GitHub takes 20, 40 and 20 characters. */
export interface CheckAction {
  label: string;
  description: string;
  identifier: string;
}

export interface WantedCheck {
  name: string;
  conclusion: 'success' | 'failure' | 'neutral';
  title: string;
  summary: string;
  text: string;
  annotations: CheckAnnotation[];
  /** Three at the most. */
  actions: CheckAction[];
}

/** What the conversation should say: finished texts, without markers. */
export interface Wanted {
  /** The commit that was judged. */
  head: string;
  /** The worst first; no two with one id. */
  findings: WantedFinding[];
  /** What a comment becomes whose finding is not wanted; null where that is not known, and it stays as it is. */
  settle(comment: StandingFinding): Settled | null;
  /** `unplaced`: findings that no comment of their own speaks of. */
  summary(unplaced: ReadonlySet<string>): string;
  /** Whether the summary is worth a new comment; one that stands is kept true in any case. */
  isWorthSaying: boolean;
  /** Sealed, carried by the summary. */
  state: string | null;
  check: WantedCheck;
  /**
   * Whether nothing that stands may be taken back: whoever says this may have left something out, or say less than is true.
   * What stands open is not edited then, no comment becomes that of another rule, and a check run is only made to fail: a
   * check that is asked for stays open otherwise.
   */
  onlyAdds?: true;
}

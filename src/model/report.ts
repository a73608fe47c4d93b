import type { Finding } from './finding.ts';

export const skipReasons = [
  'binary',
  'ignored',
  'generated',
  'test',
  'unreadable',
  'vanished',
  'submodule',
  'lfs-pointer',
  'missing-object',
  'corrupt-object',
  'shallow',
  'too-deep',
  'timeout',
  'unparsed',
  'unfollowed',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** Something that was asked for and not read. */
export interface Skip {
  path: string;
  reason: SkipReason;
  /** What happened, for people; without contents. */
  detail?: string;
}

/** A finding that somebody silenced, and how. */
export interface Suppressed {
  finding: Finding;
  by: 'inline' | 'baseline' | 'config' | 'ignore-file';
  reason: string | null;
  /** True when the change under judgement itself brought the suppression. */
  addedHere: boolean;
}

/** Something that the reader should know and that is no finding: an allow comment that silences nothing, say. */
export interface Note {
  path: string | null;
  line: number | null;
  text: string;
}

export interface Stats {
  /** Texts looked at: files, or blobs and commit messages. */
  files: number;
  bytes: number;
  /** Wall time in milliseconds. */
  ms: number;
}

/**
 * What the rules had before them, so that finding nothing can be told from looking at nothing. A number that is missing:
 * the rules that judge such things did not run.
 */
export interface Coverage {
  /** Texts in which keys were sought. */
  files?: number;
  /** Texts that the rules on what is written in a file have judged. */
  texts?: number;
  /** Of the texts, source files in a language that the code rules read. */
  sources?: number;
  /** Webhook handlers that were judged. */
  handlers?: number;
  /** Of them, those that could not be followed to their end, or that something unseen checks. */
  unfollowed?: number;
  /** Checks of a request's sender that were seen in the handlers. */
  checks?: number;
  /** Of them, those of a body that is not known to be the raw one. */
  otherBodies?: number;
  /** Of them, those that are not seen to refuse old messages. */
  untimed?: number;
  /** Source files that the rules about the handling of data have judged: those that use an API or take webhooks. */
  handling?: number;
  /** Of them, those that took too many steps to be followed to their end. */
  unfinished?: number;
  /** Calls of vendors' APIs in them. */
  vendorCalls?: number;
  /** OAuth tokens that they ask for. */
  tokens?: number;
}

/** The outcome of one scan. */
export interface Report {
  /** Everything that was asked for was read. */
  complete: boolean;
  findings: Finding[];
  suppressed: Suppressed[];
  skipped: Skip[];
  notes: Note[];
  stats: Stats;
  coverage: Coverage;
}

/**
 * Skips that are no shortfall: nothing there could have been read as text, the team said not to, a program has written it,
 * so that what people wrote is looked at elsewhere, or it is a test, which nobody sends anything. All else leaves a report
 * partial.
 */
export function isShortfall({ reason }: Skip): boolean {
  return !expected.has(reason);
}

const expected: ReadonlySet<SkipReason> = new Set<SkipReason>(['binary', 'ignored', 'generated', 'test']);

import type { Coverage } from '../../model/index.ts';
import type { GuidanceItem } from '../../rules/guidance/index.ts';

/**
 * `pass`: what was looked at shows that it is followed; `fail`: that it is not; `attested`: a dated entry of the config
 * says that it is; `not-applicable`: nothing is there that it could apply to; `unknown`: none of these.
 */
export const statuses = ['pass', 'fail', 'attested', 'not-applicable', 'unknown'] as const;
export type Status = (typeof statuses)[number];

/** What speaks for a status, as a clause, and where it stands. */
export interface Evidence {
  text: string;
  path: string | null;
  line: number | null;
}

/** A status with its reasons. */
export interface Verdict {
  status: Status;
  evidence: Evidence[];
  /** What to do next, in a sentence; null where nothing is to be done. */
  next: string | null;
}

export interface ScoredItem extends Verdict {
  item: GuidanceItem;
}

/** The guidance, line by line, for one state of a repository. */
export interface Scorecard {
  /** What was looked at, as it stands in a sentence: "the working tree". */
  scanned: string;
  /** The day, in UTC: `2026-11-24`. */
  date: string;
  /** Everything that was asked for was read. */
  complete: boolean;
  coverage: Coverage;
  items: ScoredItem[];
}

/** How many lines are followed, as code or people say, of those that apply. */
export function scoreOf({ items }: Pick<Scorecard, 'items'>): { met: number; of: number } {
  const met = items.filter(({ status }) => status === 'pass' || status === 'attested').length;
  return { met, of: items.filter(({ status }) => status !== 'not-applicable').length };
}

/** Items by status. */
export function statusCounts({ items }: Pick<Scorecard, 'items'>): Record<Status, number> {
  const counts = { pass: 0, fail: 0, attested: 0, 'not-applicable': 0, unknown: 0 };
  for (const { status } of items) counts[status]++;
  return counts;
}

/** How to find out whether an item is followed, in a sentence, and how to say so. */
export function checkOf({ check, id, witness }: GuidanceItem): string {
  return witness === undefined ? `${check.slice(0, -1)}; then attest \`${id}\`.` : check;
}

/** Evidence that stands at no line. */
export function said(text: string, path: string | null = null): Evidence {
  return { text, path, line: null };
}

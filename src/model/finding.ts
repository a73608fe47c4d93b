import type { Fix } from './fix.ts';
import type { Confidence, Severity } from './severity.ts';

export const categories = ['keys', 'webhooks', 'handling'] as const;
export type Category = (typeof categories)[number];

/** A range in a file. Lines and columns are 1-based, columns in UTF-16 units, `endColumn` exclusive. */
export interface Place {
  path: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Lines around a place, every secret in them already redacted. */
export interface Frame {
  /** 1-based number of the first line in `lines`. */
  firstLine: number;
  lines: FrameLine[];
}

/** `mark` is the half-open range of columns (0-based, within `text`) to underline, or null. */
export interface FrameLine {
  text: string;
  mark: [number, number] | null;
}

/** One rule broken at one place. Holds no secret: only its redaction and one-way names. */
export interface Finding extends Place {
  rule: string;
  category: Category;
  vendor: string | null;
  severity: Severity;
  confidence: Confidence;
  /** The commit that brought it in (40 or 64 hex digits), null for what simply stands in a tree. */
  commit: string | null;
  /** The redacted secret; empty for code rules. */
  preview: string;
  /** What is wrong, in one sentence, without the secret. */
  message: string;
  fingerprint: string;
  /** Rules that the same place breaks too. */
  also: string[];
  /** Why it is believed, or the path that proves it. */
  evidence: string[];
  /** Other places of the same secret. */
  places: Place[];
  frame: Frame | null;
  /** The right code, where it is known. */
  fix?: Fix;
  /** Ties equal secrets together under the scan's own key; never leaves the process. */
  secretId: string | null;
}

/** Evidence of a finding in a commit of a change whose head has it no more. */
export const removedLater = 'removed by a later commit; it stays in the history';

/** Whether it stands in a commit alone, and not at the head. */
export function isRemoved({ evidence }: Pick<Finding, 'evidence'>): boolean {
  return evidence.includes(removedLater);
}

import type { PastedInto } from '../../reports/conversation/index.ts';

/** A text that somebody wrote at GitHub, and what can be done about it there. */
export interface Written {
  body: string;
  /** Of an issue or a pull request. */
  title: string | null;
  /** A login; null when the account is gone. */
  author: string | null;
  /** ISO 8601. */
  createdAt: string;
  into: PastedInto;
  /** The issue or pull request that it belongs to; null for commits and discussions. */
  number: number | null;
  /** Whether that is a pull request. */
  isInPull: boolean;
  /** Of a comment that can be answered as a command: in a pull request, by a person. */
  remark: { kind: 'comment' | 'review-comment'; id: number; inReplyTo: number | null } | null;
  /** Puts another text in its place. */
  rewrite(text: { body: string; title: string | null }): Promise<void>;
  /** Texts of the App that stand near it already. */
  said(): Promise<string[]>;
  /** Says something below it. */
  say(text: string): Promise<void>;
}

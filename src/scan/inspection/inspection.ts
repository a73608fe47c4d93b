import type { Finding, Skip } from '../../model/index.ts';
import type { AllowComment } from '../suppression/index.ts';

/** What looking at one text has shown. */
export interface Inspection {
  path: string;
  bytes: number;
  findings: Finding[];
  /** Allow comments; sought only where there are findings for them to silence. */
  comments: AllowComment[];
  /** It is source code that takes webhooks or uses an API, by its words: the code rules look at it. */
  isCandidate?: boolean;
  /** It has words of what the file rules look for, in code or in a format that they read. */
  isSuspect?: boolean;
  /** Why the text was not read, if it was not. */
  skip: Skip | null;
}

export function skipped(path: string, reason: Skip['reason'], detail?: string): Inspection {
  const skip = detail === undefined ? { path, reason } : { path, reason, detail };
  return { path, bytes: 0, findings: [], comments: [], skip };
}

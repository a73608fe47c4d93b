import type { RE2JS } from 're2js';
import type { Severity } from '../../model/index.ts';
import { globMatcher } from '../globs.ts';
import type { Allowlist } from './allowlist.ts';

/** A rule that a team wrote, in our config or in a `.gitleaks.toml`. */
export interface CustomRule {
  id: string;
  title: string;
  severity: Severity;
  why: string;
  fix: string[];
  regex: RE2JS;
  /** Lower case. A text that holds none of them, case aside, need not be looked at; none at all means every text. */
  keywords: string[];
  path: PathFilter | null;
  /** The group that holds the secret (0: the whole match), or the first that took part, else the whole match. */
  secretGroup: number | 'first';
  /** Least Shannon entropy of the secret, in bits a character; null for any. */
  entropy: number | null;
  allowlists: Allowlist[];
}

/** The files a rule is for: our config says it in globs, gitleaks in a pattern that may match anywhere in the path. */
export type PathFilter = { globs: string[] } | { pattern: RE2JS };

/** A test of paths for one filter; null lets every path through. */
export function pathTest(filter: PathFilter | null): (path: string) => boolean {
  if (filter === null) return () => true;
  if ('globs' in filter) return globMatcher(filter.globs);
  return (path) => filter.pattern.matcher(path).find();
}

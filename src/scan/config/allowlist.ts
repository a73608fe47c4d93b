import type { RE2JS } from 're2js';

/** What gitleaks calls an allowlist: conditions under which a match is no finding. */
export interface Allowlist {
  /** Whether any kind of condition is enough, or every kind that is given must hold. */
  condition: 'or' | 'and';
  paths: RE2JS[];
  regexes: RE2JS[];
  /** What `regexes` look at. */
  target: 'secret' | 'match' | 'line';
  /** Lower case; looked for in the secret, case aside. */
  stopwords: string[];
  commits: string[];
  /** Ids of the rules it is for; empty for all. */
  rules: string[];
}

/** A match before it becomes a finding. Holds the secret: build it inside the detection and let it go there. */
export interface Candidate {
  rule: string;
  path: string;
  commit: string | null;
  secret: string;
  match: string;
  line: string;
}

/** Whether any of the allowlists lets the candidate pass. */
export function isAllowed(allowlists: readonly Allowlist[], candidate: Candidate): boolean {
  return allowlists.some((allowlist) => {
    if (allowlist.rules.length > 0 && !allowlist.rules.includes(candidate.rule)) return false;
    const held = conditions(allowlist, candidate);
    return held.length > 0 && (allowlist.condition === 'and' ? held.every(Boolean) : held.some(Boolean));
  });
}

/** One answer for each kind of condition that is given. */
function conditions(allowlist: Allowlist, candidate: Candidate): boolean[] {
  const { commits, paths, regexes, stopwords, target } = allowlist;
  const secret = candidate.secret.toLowerCase();
  const held: boolean[] = [];
  if (commits.length > 0) held.push(candidate.commit !== null && commits.includes(candidate.commit));
  if (paths.length > 0) held.push(paths.some((path) => path.matcher(candidate.path).find()));
  if (regexes.length > 0) held.push(regexes.some((regex) => regex.matcher(candidate[target]).find()));
  if (stopwords.length > 0) held.push(stopwords.some((word) => secret.includes(word)));
  return held;
}

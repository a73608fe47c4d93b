import * as z from 'zod';
import { valueFingerprint } from '../../../model/index.ts';
import { keyRules } from '../../../rules/keys/index.ts';
import { type KnownFindings, placeKey, plainPath } from '../matches.ts';

/** What we read of a gitleaks report (`--report-format json`), its other fields aside. */
export const gitleaksReportSchema = z.array(
  z.object({
    RuleID: z.string({ error: 'expected the id of a rule' }),
    File: z.string({ error: 'expected a path' }),
    StartLine: z.int({ error: 'expected the number of a line' }),
    Commit: z.string({ error: 'expected a commit, or an empty text' }).optional(),
    Secret: z.string({ error: 'expected a text' }).optional(),
  }),
  { error: 'expected a list of findings' },
);

interface Entry {
  commit: string | null;
  /** Fingerprints of the secret, by our rules that could have found it. */
  fingerprints: Map<string, string>;
}

const prefixed = keyRules.filter(({ format }) => !format.guessable);

/**
 * A report names gitleaks's rules, not ours. Where it holds the secret, a finding is known by that secret's fingerprint,
 * wherever it stands; where it does not (`--redact`), or our fingerprint tells nothing about the value, by file and
 * line, and by commit where the report gives one. The secret itself is let go here.
 */
export function gitleaksBaseline(report: z.infer<typeof gitleaksReportSchema>, file: string): KnownFindings {
  const secrets = new Set<string>();
  const places = new Map<string, Entry[]>();
  for (const { RuleID, File, StartLine, Commit, Secret } of report) {
    const fingerprints = isRedacted(Secret) ? new Map<string, string>() : fingerprintsOf(RuleID, Secret);
    for (const fingerprint of fingerprints.values()) secrets.add(fingerprint);
    const key = placeKey(plainPath(File), StartLine);
    const entry = { commit: Commit || null, fingerprints };
    const here = places.get(key);
    if (here === undefined) places.set(key, [entry]);
    else here.push(entry);
  }
  return {
    file,
    has(finding, { path, line }) {
      if (secrets.has(finding.fingerprint)) return true;
      const here = places.get(placeKey(path, line)) ?? [];
      // Another secret on a known line is not known.
      return here.some(
        ({ commit, fingerprints }) =>
          !fingerprints.has(finding.rule) && (commit === null || commit === finding.commit),
      );
    },
  };
}

/** By every rule of ours whose keyword the value holds, and by a custom rule of the name that the report gives. */
function fingerprintsOf(rule: string, secret: string): Map<string, string> {
  const lower = secret.toLowerCase();
  const ids = prefixed
    .filter(({ format }) => format.keywords.some((keyword) => lower.includes(keyword)))
    .map(({ id }) => id);
  return new Map([...ids, rule].map((id) => [id, valueFingerprint(id, secret)]));
}

/** `--redact` leaves the word REDACTED, `--redact=50` the first half and three dots. */
function isRedacted(secret: string | undefined): secret is undefined {
  return secret === undefined || secret === '' || secret === 'REDACTED' || secret.endsWith('...');
}

import * as z from 'zod';
import type { Finding } from '../../model/index.ts';
import type { Problem } from '../config/index.ts';
import { gitleaksBaseline, gitleaksReportSchema } from './gitleaks-baseline.ts';
import type { KnownFindings } from './matches.ts';
import { jsonProblems, readJson } from './read-json.ts';

const schema = 'otesse-guard/baseline@1';
const form = `expected "${schema}", or the array of a gitleaks report`;

const baselineSchema = z.object(
  {
    schema: z.literal(schema, { error: form }),
    findings: z.array(
      z.object({
        fingerprint: z.string().regex(/^[0-9a-f]{32}$/, { error: 'expected 32 hexadecimal digits' }),
        path: z.string({ error: 'expected a path' }),
        rule: z.string({ error: 'expected the id of a rule' }),
      }),
      { error: 'expected a list of findings' },
    ),
  },
  { error: form },
);

/** Reads a baseline: ours, or a report of gitleaks. */
export function parseBaseline(text: string, file: string): KnownFindings | { problems: Problem[] } {
  const json = readJson(text, file);
  if ('problems' in json) return json;
  if (Array.isArray(json.value)) {
    const report = gitleaksReportSchema.safeParse(json.value);
    return report.success
      ? gitleaksBaseline(report.data, file)
      : { problems: jsonProblems(report.error.issues, file) };
  }
  const baseline = baselineSchema.safeParse(json.value);
  if (!baseline.success) return { problems: jsonProblems(baseline.error.issues, file) };
  const fingerprints = new Set(baseline.data.findings.map(({ fingerprint }) => fingerprint));
  return { file, has: (finding) => fingerprints.has(finding.fingerprint) };
}

/** The baseline of these findings: the same text for the same findings, in whatever order they come. */
export function writeBaseline(findings: readonly Finding[]): string {
  const byFingerprint = new Map<string, { fingerprint: string; path: string; rule: string }>();
  for (const { fingerprint, path, rule } of findings.toSorted(byPlace)) {
    if (!byFingerprint.has(fingerprint)) byFingerprint.set(fingerprint, { fingerprint, path, rule });
  }
  return `${JSON.stringify({ findings: [...byFingerprint.values()], schema }, null, 2)}\n`;
}

function byPlace(a: Finding, b: Finding): number {
  return compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint);
}

// By code unit, so that no locale changes the order.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

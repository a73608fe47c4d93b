import * as z from 'zod';
import type { Problem } from '../../config/index.ts';
import type { KnownFindings } from '../matches.ts';
import { gitleaksBaseline, gitleaksReportSchema } from './gitleaks-baseline.ts';
import { jsonProblems, readJson } from './read-json.ts';
import { baselineFormat } from './write-baseline.ts';

const form = `expected "${baselineFormat}", or the array of a gitleaks report`;

const baselineSchema = z.object(
  {
    schema: z.literal(baselineFormat, { error: form }),
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

import type { Finding } from '../../../model/index.ts';

/** Names the format of the file, in its member `schema`. */
export const baselineFormat = 'otesse-guard/baseline@1';

/** The baseline of these findings: the same text for the same findings, in whatever order they come. */
export function writeBaseline(findings: readonly Finding[]): string {
  const byFingerprint = new Map<string, { fingerprint: string; path: string; rule: string }>();
  for (const { fingerprint, path, rule } of findings.toSorted(byPlace)) {
    if (!byFingerprint.has(fingerprint)) byFingerprint.set(fingerprint, { fingerprint, path, rule });
  }
  return `${JSON.stringify({ findings: [...byFingerprint.values()], schema: baselineFormat }, null, 2)}\n`;
}

function byPlace(a: Finding, b: Finding): number {
  return compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint);
}

// By code unit, so that no locale changes the order.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

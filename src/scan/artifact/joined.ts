import type { Finding, Report } from '../../model/index.ts';

/** One report of several about the same commit: complete when each is, and what any of them names. */
export function joined(reports: readonly Report[]): Report {
  const [first, ...others] = reports;
  if (first === undefined) throw new TypeError('there is no report to be joined');
  if (others.length === 0) return first;
  const findings = once(
    reports.flatMap((each) => each.findings),
    keyOf,
  );
  const named = new Set(findings.map(keyOf));
  return {
    ...first,
    complete: reports.every(({ complete }) => complete),
    findings,
    // What one of them silences and another does not is not silenced.
    suppressed: once(
      reports.flatMap((each) => each.suppressed),
      ({ finding }) => keyOf(finding),
    ).filter(({ finding }) => !named.has(keyOf(finding))),
    skipped: once(
      reports.flatMap((each) => each.skipped),
      ({ path, reason }) => `${reason} ${path}`,
    ),
    notes: once(
      reports.flatMap((each) => each.notes),
      (note) => JSON.stringify(note),
    ),
  };
}

function keyOf({ rule, fingerprint, path, line }: Finding): string {
  return JSON.stringify([rule, fingerprint, path, line]);
}

function once<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

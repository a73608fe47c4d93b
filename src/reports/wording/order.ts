import { bySeverity, confidences, type Finding } from '../../model/index.ts';

/** Worst first; the findings of one rule stay together, then by place. Advice comes last. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      Number(a.confidence === 'low') - Number(b.confidence === 'low') ||
      bySeverity(a.severity, b.severity) ||
      compare(a.rule, b.rule) ||
      confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence) ||
      compare(a.path, b.path) ||
      a.line - b.line ||
      a.column - b.column,
  );
}

/** By code units: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

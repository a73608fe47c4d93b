import { type Finding, severities } from '../../model/index.ts';
import { count } from './amounts.ts';

/** `3 findings: 1 critical, 2 high; 1 advice`, advice being what never fails a check. */
export function severityCounts(findings: readonly Finding[]): string {
  const certain = findings.filter(({ confidence }) => confidence !== 'low');
  const advice = findings.length - certain.length;
  const parts = severities
    .map((severity) => ({
      severity,
      amount: certain.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ amount }) => amount > 0)
    .map(({ severity, amount }) => `${amount.toLocaleString('en-US')} ${severity}`);
  const found = certain.length > 0 ? [`${count(certain.length, 'finding')}: ${parts.join(', ')}`] : [];
  return [...found, ...(advice > 0 ? [count(advice, 'piece of advice', 'pieces of advice')] : [])].join('; ');
}

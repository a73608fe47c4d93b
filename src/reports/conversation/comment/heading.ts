import { type Confidence, type Finding, isRemoved, type Severity } from '../../../model/index.ts';
import { markdownCode, markdownText } from '../../escape/index.ts';
import { findsKeys } from './subject.ts';

const signs: Record<Severity, string> = { critical: '🔴', high: '🟠', medium: '🟡', low: '⚪' };

/** `🔴 critical`; advice never fails a check. */
export function weight({ severity, confidence }: { severity: Severity; confidence: Confidence }): string {
  return confidence === 'low' ? '⚪&nbsp;advice' : `${signs[severity]}&nbsp;${severity}`;
}

/** What is wrong, how bad it is, and what of the secret may be shown. */
export function heading(finding: Finding, title: string): string {
  const what = findsKeys(finding) ? keyAt(finding, title) : title;
  const shown = finding.preview === '' ? '' : ` · ${markdownCode(finding.preview)}`;
  return `**${markdownText(what)}** · ${weight(finding)}${shown}`;
}

/** A key and where it was seen, with no blank or full stop at its end, where emphasis may end: `Otesse live secret key in plain text`. */
export function keyAt(finding: Finding, title: string): string {
  const what = isRemoved(finding)
    ? `${title} in an earlier commit`
    : finding.message.trim().replace(/\.$/, '') || title;
  return what.charAt(0).toUpperCase() + what.slice(1);
}

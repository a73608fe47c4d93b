import { fails, isShortfall, type Report, type Threshold } from '../../model/index.ts';
import { count } from './amounts.ts';

export type Outcome = 'clean' | 'passes' | 'incomplete' | 'fails';

export interface Verdict {
  outcome: Outcome;
  /** Findings that fail the check. */
  failing: number;
  /** The verdict in plain words. */
  sentence: string;
}

const unread = 'Not everything could be read';

/** Whether something that should have been read was not. */
export function isPartial({ complete, skipped }: Pick<Report, 'complete' | 'skipped'>): boolean {
  return !complete || skipped.some(isShortfall);
}

/** What the report means for a check set to `failOn`. Partial is never clean. */
export function verdictOn(report: Report, failOn: Threshold): Verdict {
  const failing = report.findings.filter((finding) =>
    fails(finding.severity, finding.confidence, failOn),
  ).length;
  const partial = isPartial(report);
  if (failing > 0) {
    const sentence = `Fails: ${count(failing, 'finding')} at or above ${failOn}.${partial ? ` ${unread}.` : ''}`;
    return { outcome: 'fails', failing, sentence };
  }
  if (partial) return { outcome: 'incomplete', failing, sentence: `${unread}, so this is no pass.` };
  if (report.findings.length === 0) return { outcome: 'clean', failing, sentence: 'Clean: nothing found.' };
  const passes =
    failOn === 'never' ? 'the check is set never to fail' : `nothing that counts at or above ${failOn}`;
  return { outcome: 'passes', failing, sentence: `Passes: ${passes}.` };
}

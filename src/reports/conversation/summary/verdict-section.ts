import type { Report } from '../../../model/index.ts';
import { count, type Outcome, severityCounts, verdictOn } from '../../wording/index.ts';
import { findsKeys } from '../comment/subject.ts';
import type { ConversationContext } from '../context.ts';

export const signs: Record<Outcome, string> = { clean: '✅', passes: '✅', incomplete: '⚠️', fails: '❌' };

/** The verdict, and the one thing that cannot wait. */
export function verdictSection(report: Report, { failOn, revocations }: ConversationContext): string[] {
  const { outcome, sentence } = verdictOn(report, failOn);
  const keys = report.findings.filter(
    (finding) => findsKeys(finding) && !revocations.has(finding.fingerprint) && finding.confidence !== 'low',
  );
  const known = new Set(keys.map(({ fingerprint }) => fingerprint)).size;
  return [
    `### ${signs[outcome]} ${sentence.replace(/\.$/, '')}`,
    ...(report.findings.length > 0 ? [`${severityCounts(report.findings)}.`] : []),
    ...(known > 0
      ? [
          `> [!CAUTION]\n> **${known === 1 ? 'A key has leaked: revoke it' : `${count(known, 'key')} have leaked: revoke them`} before anything else.** Taking ${known === 1 ? 'it' : 'them'} out of the code, or the commits out of the branch, is not enough.`,
        ]
      : []),
  ];
}

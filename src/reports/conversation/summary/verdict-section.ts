import type { Report } from '../../../model/index.ts';
import { count, severityCounts } from '../../wording/index.ts';
import { findsKeys } from '../comment/subject.ts';
import type { ConversationContext } from '../context.ts';
import { saidVerdict } from '../verdict.ts';

/** The verdict, and the one thing that cannot wait. */
export function verdictSection(report: Report, ignored: number, context: ConversationContext): string[] {
  const { sign, sentence } = saidVerdict(report, ignored, context);
  const keys = report.findings.filter(
    (finding) =>
      findsKeys(finding) && !context.revocations.has(finding.fingerprint) && finding.confidence !== 'low',
  );
  const known = new Set(keys.map(({ fingerprint }) => fingerprint)).size;
  return [
    `### ${sign} ${sentence.replace(/\.$/, '')}`,
    ...(report.findings.length > 0 ? [`${severityCounts(report.findings)}.`] : []),
    ...(known > 0
      ? [
          `> [!CAUTION]\n> **${known === 1 ? 'A key has leaked: revoke it' : `${count(known, 'key')} have leaked: revoke them`} before anything else.** Taking ${known === 1 ? 'it' : 'them'} out of the code, or the commits out of the branch, is not enough.`,
        ]
      : []),
  ];
}

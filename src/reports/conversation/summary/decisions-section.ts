import type { Ignore } from '../../../github/conversation/index.ts';
import type { Report, Suppressed } from '../../../model/index.ts';
import { markdownCode, markdownText, shortened } from '../../escape/index.ts';
import { count, suppressedBy } from '../../wording/index.ts';
import { day } from '../comment/day.ts';
import { folded } from '../comment/folded.ts';
import { shortFingerprint } from '../comment/footer.ts';
import type { Subject } from '../comment/subject.ts';
import { type ConversationContext, isPull } from '../context.ts';
import { placeLink } from '../links.ts';
import { rowTable } from './row-table.ts';

const columns = ['What', 'Where', 'By', 'Why'];
/** Of each table, in bytes. */
const limit = 6_000;
const longestReason = 300;

/** A finding that somebody has taken upon them in this conversation. */
export interface Ignored {
  subject: Subject;
  ignore: Ignore;
}

/** What is not counted, and whose decision that was: of this very pull request first, in sight. */
export function decisionsSection(
  ignored: readonly Ignored[],
  { suppressed }: Pick<Report, 'suppressed'>,
  context: ConversationContext,
): string[] {
  const own = suppressed.filter(({ addedHere }) => addedHere);
  const others = suppressed.filter(({ addedHere }) => !addedHere);
  return [
    ...(ignored.length > 0 ? [`**Ignored** in this conversation:`, ignoredTable(ignored, context)] : []),
    ...(own.length > 0
      ? [
          `**Allowed by ${isPull(context) ? 'this pull request itself' : 'these commits themselves'}:** look at ${own.length === 1 ? 'this' : 'these'} as at any other code.`,
          silencedTable(own, context),
        ]
      : []),
    ...(others.length > 0
      ? [
          folded(`${count(others.length, 'finding')} silenced by the team’s settings`, [
            silencedTable(others, context),
          ]),
        ]
      : []),
  ];
}

function ignoredTable(ignored: readonly Ignored[], context: ConversationContext): string {
  const rows = ignored.map(({ subject: { finding }, ignore: { by, at, why } }) => [
    `${markdownCode(finding.rule)} ${markdownCode(shortFingerprint(finding.fingerprint))}`,
    placeLink(finding, context),
    `${markdownText(by)}, ${day(at)}`,
    markdownText(shortened(why, longestReason)),
  ]);
  return rowTable(columns, rows, limit);
}

function silencedTable(suppressed: readonly Suppressed[], context: ConversationContext): string {
  const rows = suppressed.map((entry) => [
    markdownCode(entry.finding.rule),
    placeLink(entry.finding, context),
    suppressedBy(entry),
    markdownText(shortened(entry.reason ?? '', longestReason)),
  ]);
  return rowTable(columns, rows, limit);
}

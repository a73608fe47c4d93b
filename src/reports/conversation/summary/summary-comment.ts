import type { Report } from '../../../model/index.ts';
import { markdownCode } from '../../escape/index.ts';
import { notesSection, unreadSection } from '../../markdown/asides.ts';
import { isPartial } from '../../wording/index.ts';
import { folded } from '../comment/folded.ts';
import type { Subject } from '../comment/subject.ts';
import type { ConversationContext } from '../context.ts';
import { cutText } from '../limit.ts';
import { lineUrl } from '../links.ts';
import { howItIsKnown, isListening } from '../verdict.ts';
import { decisionsSection, type Ignored } from './decisions-section.ts';
import { incidentsSection } from './incidents-section.ts';
import { findingsTable } from './table.ts';
import { unplacedSection } from './unplaced-section.ts';
import { verdictSection } from './verdict-section.ts';

/** The one comment below the pull request: the verdict first, then what leads to it. */
export function summaryComment(
  report: Report,
  { subjects, ignored }: { subjects: readonly Subject[]; ignored: readonly Ignored[] },
  unplaced: ReadonlySet<string>,
  context: ConversationContext,
): string {
  const blocks = [
    ...verdictSection(report, ignored.length, context),
    ...findingsTable(subjects, context),
    ...incidentsSection(context),
    ...unread(report),
    ...decisionsSection(ignored, report, context),
    ...notes(report, context),
    ...unplacedSection(subjects, unplaced, context),
    `<sub>${howItIsKnown(context)}${isListening(context) ? ` ${markdownCode('/guard help')} says what can be asked of it.` : ''}</sub>`,
  ];
  return cutText(blocks, context.state === null ? 0 : context.state.length + 64);
}

/** What should have been read stands in sight: it is why nobody can call this clean. */
function unread(report: Report): string[] {
  const [, ...lines] = unreadSection(report.skipped);
  if (lines.length === 0) return [];
  return isPartial(report) ? ['**Not read:**', ...lines] : [folded('Not looked at', lines)];
}

function notes({ notes }: Report, context: ConversationContext): string[] {
  const [, ...lines] = notesSection(notes, (path, line, commit) => lineUrl(path, line, commit, context));
  return lines.length > 0 ? [folded('Notes', lines)] : [];
}

import {
  type CheckAction,
  type CheckAnnotation,
  checkName,
  type WantedCheck,
} from '../../github/conversation/index.ts';
import type { Report } from '../../model/index.ts';
import { commitMessage } from '../../scan/index.ts';
import { type Annotation, annotations } from '../annotations.ts';
import { printable, shortened } from '../escape/index.ts';
import { notesSection, unreadSection } from '../markdown/asides.ts';
import { bytes, count, type Outcome } from '../wording/index.ts';
import { shortFingerprint } from './comment/footer.ts';
import type { Subject } from './comment/subject.ts';
import { type ConversationContext, isPull } from './context.ts';
import { cutText } from './limit.ts';
import { lineUrl } from './links.ts';
import { decisionsSection, type Ignored } from './summary/decisions-section.ts';
import { incidentsSection } from './summary/incidents-section.ts';
import { findingsTable } from './summary/table.ts';
import { unplacedSection } from './summary/unplaced-section.ts';
import { howItIsKnown, isListening, saidVerdict } from './verdict.ts';

/** Of each level; more of them take requests, and nobody reads them in the diff. */
const annotated = 100;
const longestTitle = 255;
const longestMessage = 4_000;

/** The check run: what branch protection goes by. It stands for itself, where nobody may comment. */
export function checkRun(
  report: Report,
  { subjects, ignored }: { subjects: readonly Subject[]; ignored: readonly Ignored[] },
  context: ConversationContext,
): WantedCheck {
  const { outcome, sentence } = saidVerdict(report, ignored.length, context);
  const { files, bytes: size } = report.stats;
  const all = new Set(subjects.map(({ finding }) => finding.fingerprint));
  return {
    name: checkName,
    conclusion: concluded(outcome, context),
    title: shortened(sentence.replace(/\.$/, ''), longestTitle),
    summary: cutText([
      context.run
        ? howItIsKnown(context)
        : `Otesse Guard looked at ${count(files, 'text')} (${bytes(size)}), ${isPull(context) ? 'every commit of the pull request' : 'every commit that is new here'} among them.`,
      ...findingsTable(subjects, context),
      ...incidentsSection(context),
      ...unreadSection(report.skipped),
    ]),
    text: cutText([
      ...decisionsSection(ignored, report, context),
      ...notesSection(report.notes, (path, line, commit) => lineUrl(path, line, commit, context)),
      ...unplacedSection(subjects, all, context).slice(1),
    ]),
    annotations: annotations(
      { ...report, findings: report.findings.filter(({ path }) => path !== commitMessage) },
      { perLevel: annotated, ...context },
    ).map(annotationOf),
    actions: actions(context),
  };
}

/** By a run of the Action a check can fail, and never pass. */
function concluded(outcome: Outcome, { onPartial, run }: ConversationContext): WantedCheck['conclusion'] {
  const passed = run ? 'neutral' : 'success';
  return ({ clean: passed, passes: passed, incomplete: onPartial, fails: 'failure' } as const)[outcome];
}

const levels = { error: 'failure', warning: 'warning', notice: 'notice' } as const;

/** Columns are for annotations of one line alone. */
function annotationOf({
  path,
  line,
  endLine,
  column,
  endColumn,
  level,
  title,
  message,
}: Annotation): CheckAnnotation {
  return {
    path,
    start_line: line,
    end_line: endLine,
    ...(line === endLine && { start_column: column, end_column: endColumn }),
    annotation_level: levels[level],
    title: shortened(printable(title), longestTitle),
    message: shortened(printable(message), longestMessage),
  };
}

/** Buttons carry no text: one that records a revocation is only there when it can mean one key. */
function actions(context: ConversationContext): CheckAction[] {
  // Only a pull request can be looked at again: of commits alone nobody remembers what they were compared with.
  if (!isListening(context) || !isPull(context)) return [];
  const [incident, ...more] = context.incidents;
  return [
    { label: 'Scan again', description: 'Look at this pull request once more', identifier: 'rescan' },
    ...(incident && more.length === 0
      ? [
          {
            label: 'Key is revoked',
            description: 'The leaked key is out of use for good',
            identifier: `revoked:${shortFingerprint(incident.finding)}`,
          },
        ]
      : []),
  ];
}

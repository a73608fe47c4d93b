import type {
  Settled,
  Spot,
  StandingFinding,
  Wanted,
  WantedFinding,
} from '../../github/conversation/index.ts';
import { crypto, isRemoved, isShortfall, type Report } from '../../model/index.ts';
import { commitMessage } from '../../scan/index.ts';
import { worstFirst } from '../wording/index.ts';
import { checkRun } from './check-run.ts';
import { suggestionFor } from './comment/fix.ts';
import { reviewComment } from './comment/review-comment.ts';
import { goneComment, ignoredComment, silencedComment } from './comment/settled-comment.ts';
import { findsKeysBy, type Subject, subjectsOf } from './comment/subject.ts';
import type { ConversationContext } from './context.ts';
import { cutText } from './limit.ts';
import { summaryComment } from './summary/summary-comment.ts';

/** Everything that is to be said about a pull request, finished. */
export function conversationOf(whole: Report, context: ConversationContext): Wanted {
  const { report, ignored } = withoutIgnored(whole, context);
  const subjects = subjectsOf(worstFirst(report.findings), context);
  const parts = { subjects, ignored };
  return {
    head: context.pull.head.oid,
    findings: subjects.map((subject) => wantedFinding(subject, context)),
    settle: (comment) => settle(comment, report, context),
    summary: (unplaced) => summaryComment(report, parts, unplaced, context),
    isWorthSaying: isWorthSaying(report, ignored.length, context),
    state: context.state,
    check: checkRun(report, parts, context),
    ...(context.run && { onlyAdds: true }),
  };
}

/** What somebody has taken upon them is not counted; it is shown. */
function withoutIgnored(whole: Report, context: ConversationContext) {
  const ignores = new Map(context.ignores.map((ignore) => [ignore.finding, ignore]));
  const report = {
    ...whole,
    findings: whole.findings.filter(({ fingerprint }) => !ignores.has(fingerprint)),
  };
  const taken = whole.findings.filter(({ fingerprint }) => ignores.has(fingerprint));
  const ignored = subjectsOf(worstFirst(taken), context).map((subject) => ({
    subject,
    ignore: ignores.get(subject.finding.fingerprint)!,
  }));
  return { report, ignored };
}

function wantedFinding(subject: Subject, context: ConversationContext): WantedFinding {
  const { finding } = subject;
  const suggestion = suggestionFor(finding, context.diff);
  const spot = spotOf(subject, context);
  return {
    id: finding.fingerprint,
    rule: finding.rule,
    version: versionOf(subject, suggestion?.block ?? null, context),
    spot: suggestion && spot?.line ? linesOf(spot.path, suggestion) : spot,
    // Of ten thousand findings twenty have a comment.
    get body() {
      return cutText(reviewComment(subject, { suggestion, isElsewhere: false }, context));
    },
    get elsewhere() {
      return cutText(reviewComment(subject, { suggestion: null, isElsewhere: true }, context));
    },
    returned: '**It is back:** it had been settled before.\n\n',
  };
}

/** On its line, where the diff shows that; on its file, where the diff has that; else nowhere. */
function spotOf({ finding }: Subject, { diff }: ConversationContext): Spot | null {
  const { path, line } = finding;
  if (path === commitMessage) return null;
  if (!isRemoved(finding) && diff.hasLines(path, line, line)) return { path, line, startLine: null };
  return diff.hasFile(path) ? { path, line: null, startLine: null } : null;
}

function linesOf(path: string, { line, endLine }: { line: number; endLine: number }): Spot {
  return { path, line: endLine, startLine: endLine > line ? line : null };
}

/** Of what a comment says, lines' numbers aside: those shift with every push. */
function versionOf(
  { finding, twins }: Subject,
  suggestion: string | null,
  context: ConversationContext,
): string {
  const { rule, severity, confidence, preview, message, also, fingerprint } = finding;
  const places = [...new Set([...twins, ...finding.places].map(({ path }) => path))].sort();
  const said = [rule, severity, confidence, preview, message, also, isRemoved(finding), places, suggestion];
  const revoked = context.revocations.get(fingerprint) ?? null;
  return crypto()
    .hash('sha256', JSON.stringify([said, revoked]))
    .slice(0, 12);
}

/** What becomes of a comment whose finding is not there to be counted any more. */
function settle(comment: StandingFinding, report: Report, context: ConversationContext): Settled | null {
  const ignore = context.ignores.find(({ finding }) => finding === comment.id);
  if (ignore) return ignoredComment(comment, ignore, context);
  if (context.run) return null;
  const silencer = report.suppressed.find(({ finding }) => finding.fingerprint === comment.id);
  if (silencer) return silencedComment(comment, silencer, context);
  return isKnownToBeGone(comment, report) ? goneComment(comment, context) : null;
}

/** What was not read may still hold it. Where only code was not understood or followed, keys were sought all the same. */
function isKnownToBeGone({ rule }: StandingFinding, { complete, skipped }: Report): boolean {
  const shortfalls = skipped.filter(isShortfall);
  if (!findsKeysBy(rule)) return complete && shortfalls.length === 0;
  return shortfalls.every(({ reason }) => reason === 'unparsed' || reason === 'unfollowed');
}

/** A pull request that gives no reason to is left in peace; its check run says that it is clean. */
function isWorthSaying(report: Report, ignored: number, { incidents }: ConversationContext): boolean {
  const { findings, suppressed, notes, skipped } = report;
  return (
    findings.length + ignored + notes.length + incidents.length > 0 ||
    suppressed.some(({ addedHere }) => addedHere) ||
    skipped.some(isShortfall)
  );
}

import { type Finding, isRemoved } from '../../../model/index.ts';
import { commitMessage } from '../../../scan/index.ts';
import { markdownText } from '../../escape/index.ts';
import { adviceOn, count } from '../../wording/index.ts';
import { type ConversationContext, isPull } from '../context.ts';
import { placeLink } from '../links.ts';
import { exampleSection } from './example.ts';
import { fixSection, type Suggestion } from './fix.ts';
import { folded } from './folded.ts';
import { footer } from './footer.ts';
import { heading } from './heading.ts';
import { bulletList, numberedList } from './lists.ts';
import { revocationSection } from './revocation.ts';
import { findsKeys, otherPlaces, type Subject } from './subject.ts';

/** What more of a list is not worth the reader's time. */
const listed = 6;

export interface Standpoint {
  /** Where the comment stands on just the lines that it takes the place of. */
  suggestion: Suggestion | null;
  /** Whether the comment must say where the finding is: it stands elsewhere. */
  isElsewhere: boolean;
  /** Whether it is part of another text: GitHub shows no alerts there. */
  isInside?: boolean;
}

/** The review comment of a finding: what, why, and what to do now. */
export function reviewComment(
  subject: Subject,
  standpoint: Standpoint,
  context: ConversationContext,
): string[] {
  const { finding } = subject;
  const { title } = adviceOn(finding.rule, context);
  return [
    heading(finding, title),
    ...place(finding, standpoint, context),
    ...(findsKeys(finding)
      ? revocationSection(finding, !standpoint.isInside, context)
      : codePart(finding, standpoint, context)),
    ...alsoPart(subject, context),
    ...exampleSection(finding),
    footer(finding, findsKeys(finding), context),
  ];
}

function place(finding: Finding, { isElsewhere }: Standpoint, context: ConversationContext): string[] {
  const link = placeLink(finding, context);
  if (finding.path === commitMessage)
    return [`It is in the message of a commit, ${link}: amend or rebase to take it out, once it is revoked.`];
  if (isRemoved(finding))
    return [`A later commit takes the line away, but the history of this branch keeps it: ${link}.`];
  if (!isElsewhere) return [];
  const isOnDiff = !isPull(context) || context.diff.hasLines(finding.path, finding.line, finding.line);
  return [`It is in ${link}${isOnDiff ? '' : ', which is not on a line of this diff'}.`];
}

function codePart(finding: Finding, { suggestion }: Standpoint, context: ConversationContext): string[] {
  const { why, fix: steps } = adviceOn(finding.rule, context);
  const { message, fix, evidence, confidence } = finding;
  const reasons = [
    ...(evidence.length > 0 ? [bulletList(evidence.map(markdownText))] : []),
    ...(why === '' ? [] : [`**Why it matters:** ${why}`]),
    ...(fix ? fixSection(fix, suggestion) : [`**What to do:**\n\n${numberedList(steps)}`]),
  ];
  // What never fails a check takes no room either.
  const isAdvice = confidence === 'low' && suggestion === null;
  return [
    markdownText(message),
    ...(isAdvice ? [folded('Why it matters, and what to do', reasons)] : reasons),
  ];
}

/** Other rules that the place breaks, and other places of the same. */
function alsoPart(subject: Subject, context: ConversationContext): string[] {
  const others = subject.finding.also.map((id) => {
    const { title, fix } = adviceOn(id, context);
    return `Also: ${markdownText(title)}. ${fix[0] ?? ''}`.trim();
  });
  const places = otherPlaces(subject).map((place) => placeLink(place, context));
  const more = places.length - listed;
  const same = `The same stands in ${places.slice(0, listed).join(', ')}${more > 0 ? ` and ${count(more, 'more place')}` : ''}.`;
  return [...(others.length > 0 ? [bulletList(others)] : []), ...(places.length > 0 ? [same] : [])];
}

import { markdownText } from '../../escape/index.ts';
import { adviceOn, count } from '../../wording/index.ts';
import { folded } from '../comment/folded.ts';
import { weight } from '../comment/heading.ts';
import { reviewComment } from '../comment/review-comment.ts';
import type { Subject } from '../comment/subject.ts';
import type { ConversationContext } from '../context.ts';

/** More do not fit into any comment; the table has them. */
const most = 100;

/** What no comment of its own speaks of: it is off the diff, or there are too many. All that the comment would have said. */
export function unplacedSection(
  subjects: readonly Subject[],
  unplaced: ReadonlySet<string>,
  context: ConversationContext,
): string[] {
  const here = subjects.filter(({ finding }) => unplaced.has(finding.fingerprint));
  if (here.length === 0) return [];
  const standpoint = { suggestion: null, isElsewhere: true, isInside: true };
  return [
    `**${count(here.length, 'finding')} without a comment of ${here.length === 1 ? 'its' : 'their'} own** (off the diff, or beyond the worst):`,
    ...here.slice(0, most).map((subject) => {
      const { title } = adviceOn(subject.finding.rule, context);
      const label = `${weight(subject.finding)} · ${markdownText(title)}`;
      return folded(label, reviewComment(subject, standpoint, context));
    }),
  ];
}

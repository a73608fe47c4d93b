import { markdownCode, markdownText } from '../../escape/index.ts';
import { adviceOn } from '../../wording/index.ts';
import { keyAt, weight } from '../comment/heading.ts';
import { findsKeys, otherPlaces, type Subject } from '../comment/subject.ts';
import type { ConversationContext } from '../context.ts';
import { placeLink } from '../links.ts';
import { rowTable } from './row-table.ts';

/** In bytes: it leaves room for all else that has to be said. */
const limit = 20_000;

/** What and where, the worst first. */
export function findingsTable(subjects: readonly Subject[], context: ConversationContext): string[] {
  if (subjects.length === 0) return [];
  const rows = subjects.map((subject) => {
    const { finding } = subject;
    const { rule, preview } = finding;
    const { title } = adviceOn(rule, context);
    const what = markdownText(findsKeys(finding) ? keyAt(finding, title) : title);
    const more = otherPlaces(subject).length;
    const where = `${placeLink(finding, context)}${more > 0 ? ` and ${more} more` : ''}`;
    return [weight(finding), preview === '' ? what : `${what} ${markdownCode(preview)}`, where];
  });
  return [rowTable(['', 'What', 'Where'], rows, limit)];
}

import { markdownCode, markdownText } from '../../escape/index.ts';
import { adviceOn } from '../../wording/index.ts';
import { keyAt, weight } from '../comment/heading.ts';
import { findsKeys, type Subject } from '../comment/subject.ts';
import type { ConversationContext } from '../context.ts';
import { placeLink } from '../links.ts';

const rows = 100;

/** What and where, the worst first. */
export function findingsTable(subjects: readonly Subject[], context: ConversationContext): string[] {
  if (subjects.length === 0) return [];
  const lines = subjects.slice(0, rows).map(({ finding, twins }) => {
    const { rule, preview } = finding;
    const { title } = adviceOn(rule, context);
    const wrong = findsKeys(finding) ? keyAt(finding, title) : title;
    const what = `${markdownText(wrong)}${preview === '' ? '' : ` ${markdownCode(preview)}`}`;
    const more = twins.length + finding.places.length;
    const where = `${placeLink(finding, context)}${more > 0 ? ` and ${more} more` : ''}`;
    return `| ${weight(finding)} | ${what} | ${where} |`;
  });
  const more = subjects.length - lines.length;
  return [
    ['| | What | Where |', '| --- | --- | --- |', ...lines].join('\n'),
    ...(more > 0 ? [`And ${more.toLocaleString('en-US')} more.`] : []),
  ];
}

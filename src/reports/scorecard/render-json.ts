import { jsonText } from '../escape/index.ts';
import type { ScorecardDocument } from './json-schema.ts';
import { type Scorecard, scoreOf, statusCounts } from './scorecard.ts';

/** The scorecard for other programs: schema/scorecard.schema.json. */
export function renderScorecardJson(scorecard: Scorecard): string {
  const { scanned, date, complete, coverage, items } = scorecard;
  const document: ScorecardDocument = {
    schema: 'otesse-guard/scorecard@1',
    ...{ scanned, date, complete },
    score: scoreOf(scorecard),
    counts: statusCounts(scorecard),
    coverage,
    items: items.map(({ item, status, evidence, next }) => ({
      id: item.id,
      section: item.section,
      title: item.title,
      ...{ status, evidence, next },
      rules: [...item.rules],
      category: item.category ?? null,
    })),
  };
  return `${jsonText(document, 2)}\n`;
}

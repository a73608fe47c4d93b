import type { Report } from '../model/index.ts';
import { scorecardOf, scorecardSection } from '../reports/scorecard/index.ts';
import type { Settings } from '../scan/index.ts';
import { readSafeguards } from '../scan/safeguards/index.ts';
import { blobLinks } from './links.ts';
import type { Chosen } from './source.ts';

/**
 * The scorecard as a part of the job's summary, where the run has looked at the files that lie there; null for a change,
 * which says nothing about the rest of the repository.
 */
export async function scorecardFor(
  report: Report,
  { settings: { config }, chosen }: { settings: Settings; chosen: Chosen },
): Promise<string | null> {
  const { source, root, scanned, head } = chosen;
  if (source.kind !== 'tree') return null;
  const safeguards = await readSafeguards(root);
  const scorecard = scorecardOf({ report, config, safeguards, now: new Date(), scanned });
  return scorecardSection(scorecard, { blobUrl: blobLinks(report, head) });
}

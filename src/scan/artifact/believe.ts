import { type Finding, isShortfall, type Report, type Skip } from '../../model/index.ts';
import { redactPaths } from '../redact-paths.ts';
import { Doubts } from './doubts.ts';
import { FindingReader, type Ground, malformed } from './finding-reader.ts';
import { limits } from './limits.ts';
import { type ReportDocument, skipSchema } from './schema.ts';
import { silence } from './silence.ts';

const unreadElsewhere = '{} files that could not be read are none that this pull request is known to touch.';

/**
 * A report of which every word is ours: known rules at places of the pull request, weighed by our rules and by the
 * team's settings. It is never complete when something in the document was not believed; notes say what.
 */
export async function believe(
  { complete, findings, suppressed, skipped }: ReportDocument,
  ground: Ground,
): Promise<Report> {
  const doubts = new Doubts();
  const reader = new FindingReader(ground, doubts);
  const told = await reader.findings(firstOf(findings, limits.findings, doubts));
  const hushed = await reader.suppressed(firstOf(suppressed, limits.findings, doubts));
  const skips = skipsIn(firstOf(skipped, limits.skips, doubts), ground, doubts);
  const judged = silence({ told, ...hushed }, ground.settings, doubts);
  const report: Report = {
    complete: complete && doubts.isEmpty && !skips.some(isShortfall),
    findings: judged.findings.sort(byPlace),
    suppressed: judged.suppressed,
    skipped: skips,
    notes: [...ground.settings.notes, ...doubts.notes()],
    // How much was read is the run's word, and no figure of ours.
    stats: { files: 0, bytes: 0, ms: 0 },
    coverage: {},
  };
  redactPaths(report);
  return report;
}

function firstOf(entries: readonly unknown[], most: number, doubts: Doubts): readonly unknown[] {
  doubts.add(
    `{} entries beyond ${most.toLocaleString('en-US')} of the report were not read.`,
    entries.length - most,
  );
  return entries.slice(0, most);
}

function skipsIn(entries: readonly unknown[], { places }: Ground, doubts: Doubts): Skip[] {
  return entries.flatMap((entry) => {
    const skip = skipSchema.safeParse(entry);
    if (skip.success && places.hasFile(skip.data.path)) return [skip.data];
    if (!skip.success) doubts.add(malformed);
    else if (isShortfall(skip.data)) doubts.add(unreadElsewhere);
    return [];
  });
}

function byPlace(a: Finding, b: Finding): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

/** By code unit, so that no locale changes the order. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

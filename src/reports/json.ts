import type { Finding, Fix, Place, Report, Suppressed } from '../model/index.ts';
import { jsonText, printable } from './escape/index.ts';
import { adviceOn, type RuleOptions } from './wording/index.ts';

/** The report for other programs; paths as they are, sentences without what no reader sees. What is not named here does not get out: no frame, no tie between secrets. */
export function renderJson(report: Report, options: RuleOptions): string {
  const { complete, findings, skipped, suppressed, notes, stats } = report;
  const document = {
    schema: 'otesse-guard/report@1',
    complete,
    findings: findings.map((finding) => findingEntry(finding, options)),
    skipped: skipped.map(({ path, reason, detail }) => ({
      path,
      reason,
      ...(detail !== undefined && { detail: printable(detail) }),
    })),
    stats: { files: stats.files, bytes: stats.bytes, ms: stats.ms },
    ...(suppressed.length > 0 && { suppressed: suppressed.map(suppressedEntry) }),
    ...(notes.length > 0 && {
      notes: notes.map(({ path, line, text }) => ({ path, line, text: printable(text) })),
    }),
  };
  return `${jsonText(document, 2)}\n`;
}

function findingEntry(finding: Finding, options: RuleOptions): object {
  const { rule, category, vendor, severity, confidence, path, line, column, endLine, endColumn } = finding;
  const { commit, preview, message, fingerprint, also, places, evidence, fix } = finding;
  const { why } = adviceOn(rule, options);
  return {
    ...{ rule, category, vendor, severity, confidence, path, line, column, endLine, endColumn },
    ...{ commit, preview, message: printable(message), fingerprint, also },
    ...(why !== '' && { why }),
    ...(places.length > 0 && { places: places.map(placeEntry) }),
    ...(evidence.length > 0 && { evidence: evidence.map(printable) }),
    ...(fix && { fix: fixEntry(fix) }),
  };
}

/** The edits alone: what stands there now is in the file. */
function fixEntry({ description, edits }: Fix): object {
  return {
    description,
    edits: edits.map(({ line, column, endLine, endColumn, text }) => ({
      line,
      column,
      endLine,
      endColumn,
      text,
    })),
  };
}

function placeEntry({ path, line, column, endLine, endColumn }: Place): Place {
  return { path, line, column, endLine, endColumn };
}

function suppressedEntry({ finding, by, reason, addedHere }: Suppressed): object {
  const { rule, path, line, fingerprint } = finding;
  return { rule, path, line, fingerprint, by, reason: reason === null ? null : printable(reason), addedHere };
}

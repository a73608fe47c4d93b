import { sourceLanguageOf } from '../../detection/languages/source-language.ts';
import { append, type Skip } from '../../model/index.ts';
import type { Inspection } from './inspection.ts';

/** What looking at many texts has shown: those with findings whole, of the others only the count. */
export interface Tally {
  inspections: Inspection[];
  skips: Skip[];
  /** Paths of source files that the code rules look at. */
  candidates: string[];
  /** Paths of files that the file rules look at. */
  suspects: string[];
  files: number;
  /** Of the files, those in a language that the code rules read. */
  sources: number;
  bytes: number;
}

export function emptyTally(): Tally {
  return { inspections: [], skips: [], candidates: [], suspects: [], files: 0, sources: 0, bytes: 0 };
}

export function count(tally: Tally, inspection: Inspection): void {
  if (inspection.skip) {
    tally.skips.push(inspection.skip);
    return;
  }
  tally.files++;
  if (inspection.isCandidate || sourceLanguageOf(inspection.path) !== null) tally.sources++;
  tally.bytes += inspection.bytes;
  if (inspection.isCandidate) tally.candidates.push(inspection.path);
  if (inspection.isSuspect) tally.suspects.push(inspection.path);
  if (inspection.findings.length > 0) tally.inspections.push(inspection);
}

export function merge(into: Tally, other: Tally): void {
  append(into.inspections, other.inspections);
  append(into.skips, other.skips);
  append(into.candidates, other.candidates);
  append(into.suspects, other.suspects);
  into.files += other.files;
  into.sources += other.sources;
  into.bytes += other.bytes;
}

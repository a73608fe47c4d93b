import type { Finding, Place } from '../../model/index.ts';

/** Findings that a file (a baseline, an ignore file) already names. */
export interface KnownFindings {
  file: string;
  /** Whether this place of the finding is named. */
  has(finding: Finding, place: Place): boolean;
}

/** Every place of a finding: where a thing holds for all of them, it holds for the finding. */
export function placesOf(finding: Finding): Place[] {
  return [finding, ...finding.places];
}

/** The same spelling of one path, however a tool wrote it. */
export function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

/** A key for maps by file and line. */
export function placeKey(path: string, line: number): string {
  return `${line}:${path}`;
}

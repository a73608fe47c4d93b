import type { Report } from '../model/index.ts';
import { redactText } from './redact-text.ts';

/** Files may be named by a secret: wherever the report names them, only the preview stands. */
export function redactPaths({ findings, suppressed, skipped, notes }: Report): void {
  const known = new Map<string, string>();
  const redacted = (path: string): string => {
    const text = known.get(path) ?? redactText(path);
    known.set(path, text);
    return text;
  };
  for (const finding of [...findings, ...suppressed.map((entry) => entry.finding)]) {
    finding.path = redacted(finding.path);
    for (const place of finding.places) place.path = redacted(place.path);
  }
  for (const skip of skipped) skip.path = redacted(skip.path);
  for (const note of notes) if (note.path !== null) note.path = redacted(note.path);
}

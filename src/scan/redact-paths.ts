import { Detector } from '../detection/index.ts';
import type { Report } from '../model/index.ts';
import { keyRules } from '../rules/index.ts';

/** No format is shorter: a name without so long a word needs no closer look. */
const longWord = /[\w-]{16}/;

/** Files may be named by a secret: wherever the report names them, only the preview stands. */
export function redactPaths({ findings, suppressed, skipped, notes }: Report): void {
  const redacted = redactor();
  for (const finding of [...findings, ...suppressed.map((entry) => entry.finding)]) {
    finding.path = redacted(finding.path);
    for (const place of finding.places) place.path = redacted(place.path);
  }
  for (const skip of skipped) skip.path = redacted(skip.path);
  for (const note of notes) if (note.path !== null) note.path = redacted(note.path);
}

function redactor(): (path: string) => string {
  const known = new Map<string, string>();
  let detector: Detector | undefined;
  return (path) => {
    if (!longWord.test(path)) return path;
    let redacted = known.get(path);
    if (redacted === undefined) {
      // Names with so long a word are few: most scans never need it.
      detector ??= new Detector({ rules: keyRules, idKey: new Uint8Array(1) });
      redacted = path
        .split('\n')
        .map((line) => withPreviews(detector!, line))
        .join('\n');
      known.set(path, redacted);
    }
    return redacted;
  };
}

function withPreviews(detector: Detector, name: string): string {
  let shown = name;
  for (const { column, endColumn, preview } of detector
    .detect({ path: '', bytes: Buffer.from(name) })
    .reverse()) {
    shown = shown.slice(0, column - 1) + preview + shown.slice(endColumn - 1);
  }
  return shown;
}

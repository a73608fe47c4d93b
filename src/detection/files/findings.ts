import { codeFingerprint, type Finding, type Place } from '../../model/index.ts';
import type { FileBreach, FileRule } from '../../rules/index.ts';
import { type Covered, codeFrame, coveredBy, SafeLines } from '../code/frame.ts';
import { Lines } from '../code/places.ts';

export interface JudgedFile {
  path: string;
  text: string;
  /** The keys in it, which must not be shown; asked where something is. */
  secrets: () => readonly Covered[];
}

/** What rules say of a file. What one of them must not show, none does. */
export function fileFindings(
  file: JudgedFile,
  breaches: readonly { rule: FileRule; breach: FileBreach }[],
): Finding[] {
  const lines = new Lines(file);
  const covered: Covered[] = [
    ...file.secrets(),
    ...breaches.flatMap(({ breach }) => coveredBy(breach.hidden ?? [], lines)),
  ];
  const safe = new SafeLines(lines, covered);
  const seen = new Set<string>();
  return breaches.flatMap(({ rule, breach }) => {
    const place: Place = lines.place(breach.span);
    const key = `${rule.id} ${place.line}:${place.column}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        rule: rule.id,
        category: rule.category,
        vendor: rule.vendor,
        severity: rule.severity,
        confidence: breach.confidence,
        ...place,
        commit: null,
        preview: '',
        message: breach.message,
        // Keys in code and cards' numbers can be guessed: a hash of them would confirm it.
        fingerprint: codeFingerprint(rule.id, file.path, safe.known(place)),
        also: [],
        evidence: [],
        places: [],
        frame: codeFrame(safe, place),
        secretId: null,
      },
    ];
  });
}

import { codeFingerprint, type Finding, type Place } from '../../model/index.ts';
import type { FileBreach, FileRule } from '../../rules/index.ts';
import { type Covered, codeFrame, coveredBy, SafeLines } from '../code/frame.ts';
import { Lines } from '../code/places.ts';
import { withoutValues } from '../text/named-values.ts';
import type { Veil } from '../veil.ts';

export interface JudgedFile {
  path: string;
  text: string;
  /** The keys in it, which must not be shown; asked where something is. */
  secrets: () => readonly Covered[];
  veil: Veil;
}

/** What rules say of a file. What one of them must not show, none does. */
export function fileFindings(
  file: JudgedFile,
  breaches: readonly { rule: FileRule; breach: FileBreach }[],
): Finding[] {
  const lines = new Lines(file);
  const hidden = breaches.flatMap(({ breach }) => breach.hidden ?? []);
  for (const [start, end] of hidden) file.veil.hide(file.text.slice(start, end));
  const safe = new SafeLines(lines, [...file.secrets(), ...coveredBy(hidden, lines)]);
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
        fingerprint: codeFingerprint(rule.id, file.path, withoutValues(safe.known(place))),
        also: [],
        evidence: [],
        places: [],
        frame: codeFrame(safe, place),
        secretId: null,
      },
    ];
  });
}

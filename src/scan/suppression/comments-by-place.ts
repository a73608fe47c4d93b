import type { Finding } from '../../model/index.ts';
import type { AllowComment } from './allow-comment.ts';
import { placeKey, placesOf } from './matches.ts';

/** Finds the comment that speaks for a finding: its first place's, when each of its places has one. */
export function allowComments(
  byPath: ReadonlyMap<string, readonly AllowComment[]>,
): (finding: Finding) => AllowComment | null {
  const byPlace = new Map<string, AllowComment[]>();
  for (const [path, comments] of byPath) {
    for (const comment of comments) {
      // A malformed comment speaks for nothing.
      for (const line of comment.problem === null ? comment.lines : []) {
        const key = placeKey(path, line);
        const here = byPlace.get(key);
        if (here === undefined) byPlace.set(key, [comment]);
        else here.push(comment);
      }
    }
  }
  return (finding) => {
    const found = placesOf(finding).map(({ path, line }) =>
      byPlace.get(placeKey(path, line))?.find((comment) => covers(comment, finding)),
    );
    return found.every((comment) => comment !== undefined) ? (found[0] ?? null) : null;
  };
}

function covers({ rules }: AllowComment, finding: Finding): boolean {
  return rules === 'keys' ? finding.category === 'keys' : rules.includes(finding.rule);
}

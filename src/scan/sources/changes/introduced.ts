import type { Finding } from '../../../model/index.ts';

/**
 * The findings of a text that its earlier versions did not have: a place of a secret counts as new when there are
 * more of it than before, the last ones first.
 */
export function introduced(after: readonly Finding[], before: readonly (readonly Finding[])[]): Finding[] {
  const known = new Map<string, number>();
  for (const version of before) {
    for (const [fingerprint, places] of placesByFingerprint(version)) {
      known.set(fingerprint, Math.max(known.get(fingerprint) ?? 0, places));
    }
  }
  return after.filter(({ fingerprint }) => {
    const left = known.get(fingerprint) ?? 0;
    if (left > 0) known.set(fingerprint, left - 1);
    return left === 0;
  });
}

function placesByFingerprint(findings: readonly Finding[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const { fingerprint } of findings) places.set(fingerprint, (places.get(fingerprint) ?? 0) + 1);
  return places;
}

import { bySeverity } from '../model/index.ts';
import type { Match } from './matcher/match.ts';

/** That something looks like a secret is no news where another rule knows what it is. */
const sayingNothing = 'generic-secret';

/** A match, the other rules that hold for the same secret, and the range that they all cover together. */
export interface Resolved extends Match {
  also: string[];
  cover: { start: number; end: number };
}

/**
 * One match a secret: where several overlap, the best-founded stays and the others' rules are named in `also`, except
 * the one that knows no format. Sorted by place.
 */
export function resolveOverlaps(matches: readonly Match[]): Resolved[] {
  return neighbourhoods(matches)
    .flatMap(resolve)
    .sort((a, b) => a.start - b.start);
}

/** Matches that overlap, directly or through others: thousands may stand in a text, few in one place. */
function neighbourhoods(matches: readonly Match[]): Match[][] {
  const all: Match[][] = [];
  let end = -1;
  for (const match of [...matches].sort((a, b) => a.start - b.start)) {
    if (match.start < end) all.at(-1)!.push(match);
    else all.push([match]);
    end = Math.max(end, match.end);
  }
  return all;
}

function resolve(matches: readonly Match[]): Resolved[] {
  const kept: Resolved[] = [];
  for (const match of [...matches].sort(byWeight)) {
    const rival = kept.find((other) => match.start < other.end && other.start < match.end);
    if (!rival) {
      kept.push({ ...match, also: [], cover: { start: match.start, end: match.end } });
      continue;
    }
    rival.cover = {
      start: Math.min(rival.cover.start, match.start),
      end: Math.max(rival.cover.end, match.end),
    };
    const { id } = match.rule;
    if (id !== sayingNothing && id !== rival.rule.id && !rival.also.includes(id)) rival.also.push(id);
  }
  return kept;
}

/** Best first: a vendor's format before a general one, the longer secret, the tighter place, the worse severity. */
function byWeight(a: Match, b: Match): number {
  return (
    general(a) - general(b) ||
    b.value.length - a.value.length ||
    a.end - a.start - (b.end - b.start) ||
    bySeverity(a.rule.severity, b.rule.severity) ||
    a.start - b.start
  );
}

function general(match: Match): number {
  return match.rule.vendor === null ? (match.rule.format.guessable ? 2 : 1) : 0;
}

import { Minimatch } from 'minimatch';

/** Bounds on what a glob may grow to; globs are written by strangers. */
export const globLimits = { expansions: 256, stars: 16 } as const;

const options = {
  dot: true,
  platform: 'linux',
  nocomment: true,
  // A pattern that means all but one thing would silence more than it seems to.
  nonegate: true,
  braceExpandMax: globLimits.expansions,
  maxGlobstarRecursion: globLimits.stars,
} as const;

/** Whether a path (forward slashes, relative to the root) fits any of the globs. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map((glob) => new Minimatch(glob.replace(/^\.?\//, ''), options));
  return (path) => matchers.some((matcher) => matcher.match(path));
}

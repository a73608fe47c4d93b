import { isShortfall, type Skip, type SkipReason, skipReasons } from '../../model/index.ts';

/** What was not read for one reason. */
export interface SkipGroup {
  reason: SkipReason;
  /** The reason in plain words. */
  words: string;
  shortfall: boolean;
  skips: Skip[];
}

const words: Record<SkipReason, string> = {
  binary: 'binary',
  ignored: 'ignored by the team',
  generated: 'code that a program has written, with keys sought in it and no handlers',
  test: 'tests, in which no handlers are judged',
  unreadable: 'could not be opened',
  vanished: 'vanished during the scan',
  submodule: 'submodule not checked out',
  'lfs-pointer': 'kept in Git LFS',
  'missing-object': 'missing from the clone',
  'corrupt-object': 'damaged in the repository',
  shallow: 'cut off by a shallow clone',
  'too-deep': 'nested too deep',
  timeout: 'took too long',
  unparsed: 'not understood',
  unfollowed: 'not followed to its end',
};

/** By reason, what should have been read first. */
export function skipGroups(skipped: readonly Skip[]): SkipGroup[] {
  return skipReasons
    .map((reason) => {
      const skips = skipped.filter((skip) => skip.reason === reason);
      return { reason, words: words[reason], shortfall: skips.some(isShortfall), skips };
    })
    .filter(({ skips }) => skips.length > 0)
    .sort((a, b) => Number(b.shortfall) - Number(a.shortfall));
}

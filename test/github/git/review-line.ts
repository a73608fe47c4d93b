/** Where a review comment may stand, and where it stands after more was pushed. */
import type { PullRequest, ReviewThread, Side } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import { diffFiles, type FileDiff } from './diff.ts';
import { lineAfter, type PatchLine, patchLines } from './patch.ts';
import { comparisonOf } from './pull-request.ts';

/** The line of a file's patch with this number on this side; null outside the diff. */
export function lineInPatch(file: FileDiff, line: number, side: Side): PatchLine | null {
  if (file.patch === null) return null;
  const at = side === 'LEFT' ? 'left' : 'right';
  return patchLines(file.patch).find((each) => each[at] === line) ?? null;
}

/** Where a thread stands now. All null: what it was about is no longer in the diff, it is outdated. */
export function standing(repository: Repository, pull: PullRequest, thread: ReviewThread) {
  const gone = { line: null, startLine: null, position: null };
  const { files, mergeBase } = comparisonOf(repository, pull);
  const file = files.find((each) => each.path === thread.path);
  if (file === undefined) return gone;
  if (thread.subject === 'file') return { line: null, startLine: null, position: 1 };
  const [from, to] = thread.side === 'LEFT' ? [thread.base, mergeBase] : [thread.commit, pull.head.sha];
  const moved =
    from === to ? undefined : diffFiles(repository.folder, from, to).find(({ path }) => path === thread.path);
  if (moved?.binary) return gone;
  const now = (line: number | null) => (line === null ? null : lineAfter(moved?.patch ?? null, line));
  const line = now(thread.line);
  const inPatch = line === null ? null : lineInPatch(file, line, thread.side);
  if (inPatch === null) return gone;
  return { line, startLine: now(thread.startLine), position: inPatch.position };
}

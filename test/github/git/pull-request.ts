/** What a pull request amounts to: its commits and files against the merge base, and whether it merges. */
import type { PullRequest } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import { diffFiles, type FileDiff } from './diff.ts';
import { commitsBetween, mergeBase, mergeTree } from './history.ts';

export interface Comparison {
  mergeBase: string;
  commits: string[];
  files: FileDiff[];
}

export function compare({ folder }: Repository, base: string, head: string): Comparison {
  const common = mergeBase(folder, base, head);
  if (common === null) throw new Error(`${base} and ${head} have no commit in common`);
  return {
    mergeBase: common,
    commits: commitsBetween(folder, base, head),
    files: diffFiles(folder, common, head),
  };
}

export function comparisonOf(repository: Repository, { base, head }: PullRequest): Comparison {
  return compare(repository, base.sha, head.sha);
}

/** Where its base branch is now, which `base.sha` need not be. */
export function baseTip({ refs }: Repository, { base }: PullRequest): string {
  return refs.get(`refs/heads/${base.ref}`) ?? base.sha;
}

export function mergeable(repository: Repository, pull: PullRequest): boolean {
  return mergeTree(repository.folder, baseTip(repository, pull), pull.head.sha) !== null;
}

/** A branch, a tag or a commit, as people name them. */
import { typeOf } from '../git/objects.ts';
import type { Repository } from '../state/repository.ts';

/** The commit's id, or null. */
export function resolveRevision(
  { refs, folder, defaultBranch, issues }: Repository,
  revision?: string,
): string | null {
  const name = revision ?? defaultBranch;
  const known =
    name === 'HEAD'
      ? refs.get(`refs/heads/${defaultBranch}`)
      : (refs.get(`refs/heads/${name}`) ??
        refs.get(`refs/tags/${name}`) ??
        refs.get(`refs/${name}`) ??
        refs.get(name));
  if (known !== undefined) return known;
  if (typeOf(folder, name) === 'commit') return name;
  const [, number, end] = /^(?:refs\/)?pull\/(\d+)\/(head|merge)$/.exec(name) ?? [];
  const pull = issues.get(Number(number))?.pull;
  return (end === 'head' ? pull?.head.sha : pull?.mergeCommit) ?? null;
}

/** A branch, a tag or a commit, as people name them. */
import { git, linesOf } from '../git/git.ts';
import { typeOf } from '../git/objects.ts';
import type { Repository } from '../state/repository.ts';

/** The commit's id, or null. */
export function resolveRevision(
  { refs, folder, defaultBranch }: Repository,
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
  const pull = /^(?:refs\/)?pull\/\d+\/(?:head|merge)$/.test(name);
  if (!pull) return null;
  try {
    return linesOf(git(folder, ['rev-parse', '--verify', `refs/${name.replace(/^refs\//, '')}`]))[0] ?? null;
  } catch {
    return null;
  }
}

import { shallowCommits } from './revisions.ts';
import { git } from './run.ts';

/**
 * Fetches commits (by id or by full name) with their ancestors as far as `depth`, or all of them.
 *
 * @throws GitError when the remote refuses or cannot be reached
 */
export async function fetchCommits(
  root: string,
  wants: readonly string[],
  depth: number | null,
): Promise<void> {
  const isShallow = (await shallowCommits(root)).size > 0;
  const howFar = depth !== null ? [`--depth=${depth}`] : isShallow ? ['--unshallow'] : [];
  // A clone that has everything must not become a shallow one.
  const options = !isShallow && depth !== null ? [] : howFar;
  await git(root, [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    '--no-auto-maintenance',
    ...options,
    'origin',
    ...wants,
  ]);
}

/** Ids of the commits that `head` has and `base` lacks. */
export async function commitsBetween(root: string, base: string, head: string): Promise<string[]> {
  return (await git(root, ['rev-list', '--end-of-options', head, `^${base}`, '--']))
    .toString()
    .split('\n')
    .filter(Boolean);
}

/** How far the history that is checked out goes back, along its first parents. */
export async function depthHere(root: string): Promise<number> {
  return Number(await git(root, ['rev-list', '--count', '--first-parent', 'HEAD', '--']));
}

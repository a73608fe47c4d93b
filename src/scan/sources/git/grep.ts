import { GitError, git } from './run.ts';

/**
 * The files in which `git grep` finds what the options ask for, in a commit where `tree` names one. What attributes call
 * binary is looked at too: a change must not hide a file by them.
 * @throws GitError
 */
export async function filesFitting(
  root: string,
  options: readonly string[],
  tree: string | null = null,
): Promise<string[]> {
  const prefix = tree === null ? '' : `${tree}:`;
  try {
    const args = ['grep', '-l', '-z', '-a', ...options, ...(tree === null ? [] : [tree]), '--'];
    return (await git(root, args))
      .toString()
      .split('\0')
      .filter(Boolean)
      .map((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path));
  } catch (error) {
    // git ends with 1 where nothing fits.
    if (error instanceof GitError && error.code === 1) return [];
    throw error;
  }
}

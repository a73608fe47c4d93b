import { GitError, git } from './run.ts';

/** Renames are told by contents. Where git cannot read one of those, a renamed file passes for a new one. */
export async function withRenames(
  root: string,
  args: readonly string[],
  sides: readonly string[],
): Promise<Buffer> {
  try {
    return await git(root, [...args, ...sides, '--']);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return git(root, [...args, '--no-renames', ...sides, '--']);
  }
}

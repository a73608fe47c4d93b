import type { Naming, Words } from '../changes/change.ts';
import { GitError, git } from './run.ts';

/** Files of a commit (or of the index, `tree` null) among those that are meant that have one of the words in them. */
export async function filesNaming(
  { words, ignoreCase }: Words,
  root: string,
  tree: string | null,
  isMeant: (path: string) => boolean,
): Promise<Naming> {
  // -a: attributes that the change brings must not hide a file as a binary one.
  const options = ['grep', '-l', '-z', '-F', '-a', ...(ignoreCase ? ['-i'] : [])];
  const patterns = words.flatMap((word) => ['-e', word]);
  const prefix = tree === null ? '' : `${tree}:`;
  try {
    const where = tree === null ? ['--cached', ...patterns] : [...patterns, tree];
    const output = await git(root, [...options, ...where, '--']);
    const found = output.toString().split('\0').filter(Boolean);
    const paths = found.map((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path));
    return { paths: paths.filter(isMeant), skips: [] };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    // git ends with 1 where nothing fits.
    if (error.code === 1) return { paths: [], skips: [] };
    const path = '(files that rely on the change)';
    return { paths: [], skips: [{ path, reason: 'unfollowed', detail: error.message }] };
  }
}

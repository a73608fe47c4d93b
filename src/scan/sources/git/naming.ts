import type { Naming, Words } from '../changes/change.ts';
import { filesFitting } from './grep.ts';
import { GitError } from './run.ts';

/** Files of a commit (or of the index, `tree` null) among those that are meant that have one of the words in them. */
export async function filesNaming(
  { words, ignoreCase }: Words,
  root: string,
  tree: string | null,
  isMeant: (path: string) => boolean,
): Promise<Naming> {
  const flags = ['-F', ...(ignoreCase ? ['-i'] : []), ...(tree === null ? ['--cached'] : [])];
  try {
    const found = await filesFitting(root, [...flags, ...words.flatMap((word) => ['-e', word])], tree);
    return { paths: found.filter(isMeant), skips: [] };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const path = '(files that rely on the change)';
    return { paths: [], skips: [{ path, reason: 'unfollowed', detail: error.message }] };
  }
}

import { sourceLanguageOf } from '../../detection/languages/index.ts';
import type { Skip } from '../../model/index.ts';
import { GitError, git } from '../sources/git/run.ts';

/** Words that are sought at once; git takes them as arguments. */
const mostWords = 1_000;
const mostImporters = 2_000;

/**
 * Source files of a commit (or of the index, `tree` null) that name one of the changed files: they may rely on it. What
 * goes beyond the limits is told.
 */
export async function importersOf(
  root: string,
  tree: string | null,
  changed: readonly string[],
): Promise<{ paths: string[]; skips: Skip[] }> {
  const byWord = Map.groupBy(changed, wordOf);
  const words = [...byWord.keys()].filter((word) => word.length >= 3);
  if (words.length === 0) return { paths: [], skips: [] };
  const found = await filesNaming(words.slice(0, mostWords), root, tree);
  if ('complaint' in found)
    return { paths: [], skips: [unfollowed('(files that rely on the change)', found.complaint)] };
  const importers = found.filter((path) => sourceLanguageOf(path) !== null && !changed.includes(path));
  return {
    paths: importers.slice(0, mostImporters),
    skips: [
      ...words
        .slice(mostWords)
        .flatMap((word) => byWord.get(word)!)
        .map((path) => unfollowed(path, 'which files rely on it was not asked: the change has too many')),
      ...importers
        .slice(mostImporters)
        .map((path) => unfollowed(path, 'it relies on a changed file, as too many others do')),
    ],
  };
}

const unfollowed = (path: string, detail: string): Skip => ({ path, reason: 'unfollowed', detail });

/** The files that name one of the words, or what git says where it cannot read them all. */
async function filesNaming(
  words: readonly string[],
  root: string,
  tree: string | null,
): Promise<string[] | { complaint: string }> {
  const options = ['grep', '-l', '-z', '-F', '-I', ...(tree === null ? ['--cached'] : [])];
  const patterns = words.flatMap((word) => ['-e', word]);
  const prefix = tree === null ? '' : `${tree}:`;
  try {
    const output = await git(root, [...options, ...patterns, ...(tree === null ? [] : [tree]), '--']);
    return output
      .toString()
      .split('\0')
      .filter(Boolean)
      .map((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    // git ends with 1 where nothing fits.
    return error.code === 1 ? [] : { complaint: error.message };
  }
}

/** What an import of a file says: its name without its ending, or its folder's where it is an index. */
function wordOf(path: string): string {
  const parts = path.split('/');
  const name = parts.at(-1)!.replace(/\.[^.]+$/, '');
  return /^(?:index|__init__|mod)$/.test(name) ? (parts.at(-2) ?? '') : name;
}

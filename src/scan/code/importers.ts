import { sourceLanguageOf } from '../../detection/languages/index.ts';
import { signals } from '../../detection/prefilter/signals.ts';
import type { Skip } from '../../model/index.ts';
import { GitError, git } from '../sources/git/run.ts';

/** Words that are sought at once; git takes them as arguments. */
const mostWords = 1_000;
const mostImporters = 2_000;

/**
 * Source files of a commit (or of the index, `tree` null) that name one of the changed files: they may rely on it. Where
 * more have changed than can be asked for, all that speak of webhooks. What goes beyond the limit is told.
 */
export async function importersOf(
  root: string,
  tree: string | null,
  changed: readonly string[],
): Promise<{ paths: string[]; skips: Skip[] }> {
  const words = [...new Set(changed.map(wordOf))].filter((word) => word.length >= 3);
  if (words.length === 0) return { paths: [], skips: [] };
  const found = await (words.length <= mostWords
    ? filesNaming(words, root, tree)
    : filesNaming(signals.handlers, root, tree, ['-i']));
  if ('complaint' in found)
    return { paths: [], skips: [unfollowed('(files that rely on the change)', found.complaint)] };
  const own = new Set(changed);
  const importers = found.filter((path) => sourceLanguageOf(path) !== null && !own.has(path));
  return {
    paths: importers.slice(0, mostImporters),
    skips: importers
      .slice(mostImporters)
      .map((path) => unfollowed(path, 'it relies on a changed file, as too many others do')),
  };
}

const unfollowed = (path: string, detail: string): Skip => ({ path, reason: 'unfollowed', detail });

/** The files that name one of the words, or what git says where it cannot read them all. */
async function filesNaming(
  words: readonly string[],
  root: string,
  tree: string | null,
  flags: readonly string[] = [],
): Promise<string[] | { complaint: string }> {
  const options = ['grep', '-l', '-z', '-F', '-I', ...flags, ...(tree === null ? ['--cached'] : [])];
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

import { sourceLanguageOf } from '../../detection/languages/index.ts';
import { signals } from '../../detection/prefilter/signals.ts';
import type { Skip } from '../../model/index.ts';
import { filesFitting } from '../sources/git/grep.ts';
import { GitError } from '../sources/git/run.ts';

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
  const words = [...new Set(changed.flatMap(wordsOf))];
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
  const patterns = words.flatMap((word) => ['-e', word]);
  const where = tree === null ? ['--cached'] : [];
  try {
    return await filesFitting(root, ['-F', ...flags, ...where, ...patterns], tree);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { complaint: error.message };
  }
}

/** What an import of a file says. Ruby has no imports where the class is named as the file is. */
function wordsOf(path: string): string[] {
  const word = wordOf(path);
  // So short a word stands everywhere: what is around it in an import is sought with it.
  if (word.length < 3)
    return word === '' ? [] : [`/${word}'`, `/${word}"`, `/${word}.`, `.${word} import`, `import ${word}`];
  if (!path.endsWith('.rb')) return [word];
  return [word, word.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())];
}

/** Its name without its ending, or its folder's where it is an index. */
function wordOf(path: string): string {
  const parts = path.split('/');
  const name = parts.at(-1)!.replace(/\.[^.]+$/, '');
  return /^(?:index|__init__|mod)$/.test(name) ? (parts.at(-2) ?? '') : name;
}

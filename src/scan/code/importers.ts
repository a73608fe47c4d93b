import { mayBeSource } from '../../detection/languages/index.ts';
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
  const importers = found.filter((path) => mayBeSource(path) && !own.has(path));
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
  const parts = path.split('/');
  const name = parts.at(-1)!.replace(/\.[^.]+$/, '');
  if (indexes.test(name)) return [...plainWords(parts.at(-2) ?? ''), ...fromWithin];
  if (!path.endsWith('.rb')) return plainWords(name);
  return [...plainWords(name), name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())];
}

/** Files that stand for their folder. */
const indexes = /^(?:index|__init__|mod)$/;
/** How the files beside and below name such a one: not by the folder. */
const fromWithin = [
  ...['.', './', '..', '../'].flatMap((way) => [`'${way}'`, `"${way}"`]),
  ...[`/index'`, `/index"`, '/index.', 'from . import', 'from .. import'],
];

/** So short a word stands everywhere: what is around it in an import is sought with it. */
function plainWords(word: string): string[] {
  if (word === '') return [];
  if (word.length >= 3) return [word];
  return [`/${word}'`, `/${word}"`, `/${word}.`, `.${word} import`, `import ${word}`];
}

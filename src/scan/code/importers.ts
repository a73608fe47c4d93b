import { mayBeSource } from '../../detection/languages/index.ts';
import { signals } from '../../detection/prefilter/signals.ts';
import type { Skip } from '../../model/index.ts';
import type { Difference, Naming } from '../sources/changes/index.ts';

/** Words that are sought at once; git takes them as arguments. */
const mostWords = 1_000;
const mostImporters = 2_000;

/**
 * Source files of the later state that name one of the changed files: they may rely on it. Where more have changed than
 * can be asked for, all that speak of webhooks. What goes beyond the limit is told.
 */
export async function importersOf(
  difference: Pick<Difference, 'naming'>,
  changed: readonly string[],
): Promise<Naming> {
  const words = [...new Set(changed.flatMap(wordsOf))];
  if (words.length === 0) return { paths: [], skips: [] };
  const own = new Set(changed);
  const { paths, skips } = await difference.naming(
    words.length <= mostWords ? { words, ignoreCase: false } : { words: signals.handlers, ignoreCase: true },
    (path) => mayBeSource(path) && !own.has(path),
  );
  return {
    paths: paths.slice(0, mostImporters),
    skips: [
      ...skips,
      ...paths
        .slice(mostImporters)
        .map((path) => unfollowed(path, 'it relies on a changed file, as too many others do')),
    ],
  };
}

const unfollowed = (path: string, detail: string): Skip => ({ path, reason: 'unfollowed', detail });

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

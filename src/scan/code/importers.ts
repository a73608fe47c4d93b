import { sourceLanguageOf } from '../../detection/languages/index.ts';
import { GitError, git } from '../sources/git/run.ts';

const mostChanged = 60;
const mostImporters = 200;

/** Source files of a commit (or of the index, `tree` null) that name one of the changed files: they may rely on it. */
export async function importersOf(
  root: string,
  tree: string | null,
  changed: readonly string[],
): Promise<string[]> {
  const words = new Set(
    changed
      .slice(0, mostChanged)
      .map(wordOf)
      .filter((word) => word.length >= 3),
  );
  if (words.size === 0) return [];
  const patterns = [...words].flatMap((word) => ['-e', word]);
  const where = tree === null ? ['--cached'] : [];
  const args = [
    'grep',
    '-l',
    '-z',
    '-F',
    '-I',
    ...where,
    ...patterns,
    ...(tree === null ? [] : [tree]),
    '--',
  ];
  const output = await git(root, args).catch((error: unknown) => {
    // git ends with 1 and no word where nothing fits.
    if (error instanceof GitError) return Buffer.alloc(0);
    throw error;
  });
  const prefix = tree === null ? '' : `${tree}:`;
  return output
    .toString()
    .split('\0')
    .filter(Boolean)
    .map((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path))
    .filter((path) => sourceLanguageOf(path) !== null && !changed.includes(path))
    .slice(0, mostImporters);
}

/** What an import of a file says: its name without its ending, or its folder's where it is an index. */
function wordOf(path: string): string {
  const parts = path.split('/');
  const name = parts.at(-1)!.replace(/\.[^.]+$/, '');
  return /^(?:index|__init__|mod)$/.test(name) ? (parts.at(-2) ?? '') : name;
}

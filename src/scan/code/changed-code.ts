import { sourceLanguageOf } from '../../detection/languages/index.ts';
import { isShortfall, type Skip } from '../../model/index.ts';
import { introduced } from '../sources/changes/introduced.ts';
import { git } from '../sources/git/run.ts';
import { type CodeBase, committedCode } from './code-base.ts';
import type { CodeInspections, CodeScanner } from './code-scanner.ts';
import { importersOf } from './importers.ts';

/** Two states of a repository: commits, or the index (`head` null) against HEAD (`base` null where there is none). */
export interface CodeChange {
  base: string | null;
  head: string | null;
}

/**
 * What a change does to the handlers in code: findings at its head that its base does not have, in the files that it
 * changes and in those that rely on them.
 */
export async function inspectChangedCode(
  root: string,
  { base, head }: CodeChange,
  isIgnored: (path: string) => boolean,
  scanner: CodeScanner,
): Promise<CodeInspections> {
  const changed = (await changedPaths(root, { base, head })).filter(
    (path) => sourceLanguageOf(path) !== null && !isIgnored(path),
  );
  if (changed.length === 0) return { byFile: [], skips: [] };
  const after = await committedCode(root, head);
  const importers = await importersOf(root, head, changed);
  const relying = importers.paths.filter((path) => !isIgnored(path));
  const seeds = await handlersAmong(after, [...changed, ...relying], scanner);
  const now = await scanner.inspect(after, seeds.paths);
  // What a program has written and the change has not touched is nobody's concern here.
  const unread = seeds.skips.filter((skip) => isShortfall(skip) || changed.includes(skip.path));
  const skips = [...importers.skips, ...unread, ...now.skips];
  if (now.byFile.length === 0 || base === null) return { byFile: now.byFile, skips };
  const earlier = await committedCode(root, base);
  const before = await scanner.inspect(
    earlier,
    seeds.paths.filter((path) => earlier.paths.has(path)),
  );
  const known = before.byFile.map(({ findings }) => findings);
  const byFile = now.byFile
    .map((inspection) => ({ ...inspection, findings: introduced(inspection.findings, [known.flat()]) }))
    .filter(({ findings }) => findings.length > 0);
  return { byFile, skips };
}

/** Those of some files, where they still exist, that may hold handlers; and those of which that cannot be said. */
async function handlersAmong(
  base: CodeBase,
  paths: readonly string[],
  scanner: CodeScanner,
): Promise<{ paths: string[]; skips: Skip[] }> {
  const found: { paths: string[]; skips: Skip[] } = { paths: [], skips: [] };
  for (const [path, read] of await base.read(paths.filter((one) => base.paths.has(one)))) {
    if (!(read instanceof Uint8Array)) found.skips.push({ path, ...read });
    else if (scanner.isHandlerLike(path, read)) found.paths.push(path);
  }
  return found;
}

/** Deleted files too: what relied on them relies on something else now. */
async function changedPaths(root: string, { base, head }: CodeChange): Promise<string[]> {
  const options = ['-z', '--name-only', '--no-renames', '--no-ext-diff', '--ignore-submodules=all'];
  const sides = head === null ? ['--cached'] : ['--end-of-options', base ?? emptyTree, head];
  return (await git(root, ['diff', ...options, ...sides, '--'])).toString().split('\0').filter(Boolean);
}

/** git's own name for a tree with nothing in it. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

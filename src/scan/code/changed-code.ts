import { sourceLanguageOf } from '../../detection/languages/index.ts';
import { append, isShortfall, type Skip } from '../../model/index.ts';
import type { Difference } from '../sources/changes/index.ts';
import { introduced } from '../sources/changes/introduced.ts';
import type { CodeBase } from '../sources/code-base.ts';
import type { CodeInspection, CodeScanner } from './code-scanner.ts';
import { type FileScanner, isReadable } from './file-scanner.ts';
import { importersOf } from './importers.ts';
import type { Told } from './told.ts';

/**
 * What a change does to code: findings at its head that its base does not have, in the files that it changes (or deletes:
 * what relied on them relies on something else now) and in those that rely on them.
 */
export async function inspectChangedCode(
  difference: Difference,
  isIgnored: (path: string) => boolean,
  scanner: CodeScanner,
  told: Told,
): Promise<CodeInspection[]> {
  const changed = (await difference.paths()).filter(
    (path) => sourceLanguageOf(path) !== null && !isIgnored(path),
  );
  if (changed.length === 0) return [];
  const after = await difference.after();
  const importers = await importersOf(difference, changed);
  const relying = [...new Set([...importers.paths, ...siblings(after.paths, changed)])].filter(
    (path) => !isIgnored(path),
  );
  const seeds = await candidatesAmong(after, [...changed, ...relying], scanner);
  // What a program has written and the change has not touched is nobody's concern here.
  const unread = seeds.skips.filter((skip) => isShortfall(skip) || changed.includes(skip.path));
  append(told.skips, importers.skips);
  append(told.skips, unread);
  const now = await scanner.inspect(after, seeds.paths, told);
  const earlier = now.length === 0 ? null : await difference.before();
  if (earlier === null) return now;
  const before = await scanner.inspect(earlier, existing(earlier, seeds.paths));
  const known = before.map(({ findings }) => findings);
  return now
    .map((inspection) => ({ ...inspection, findings: introduced(inspection.findings, [known.flat()]) }))
    .filter(({ findings }) => findings.length > 0);
}

/** The same for rules that need no other file. */
export async function inspectChangedFiles(
  difference: Difference,
  isIgnored: (path: string) => boolean,
  scanner: FileScanner,
  told: Told,
): Promise<CodeInspection[]> {
  const changed = (await difference.paths()).filter((path) => isReadable(path) && !isIgnored(path));
  if (changed.length === 0) return [];
  const after = await difference.after();
  const suspects = await scanner.suspectsAmong(after, existing(after, changed), told);
  const now = await scanner.inspect(after, suspects, told);
  const earlier = now.length === 0 ? null : await difference.before();
  if (earlier === null) return now;
  const paths = now.map(({ path }) => path);
  const before = await scanner.inspect(earlier, existing(earlier, paths));
  return now.map((inspection) => {
    const known = before.filter(({ path }) => path === inspection.path).map(({ findings }) => findings);
    return { ...inspection, findings: introduced(inspection.findings, known) };
  });
}

/** Those of some files, where they still exist, that are worth a look; and those of which that cannot be said. */
async function candidatesAmong(
  base: CodeBase,
  paths: readonly string[],
  scanner: CodeScanner,
): Promise<{ paths: string[]; skips: Skip[] }> {
  const found: { paths: string[]; skips: Skip[] } = { paths: [], skips: [] };
  for (const [path, read] of await base.read(existing(base, paths))) {
    if (!(read instanceof Uint8Array)) found.skips.push({ path, ...read });
    else if (scanner.isCandidate(path, read)) found.paths.push(path);
  }
  return found;
}

const existing = ({ paths: all }: CodeBase, paths: readonly string[]): string[] =>
  paths.filter((path) => all.has(path));

/** Files of the same packages: in Go, Java and C# they rely on each other without an import. */
function siblings(paths: ReadonlySet<string>, changed: readonly string[]): string[] {
  const packages = new Set(changed.filter((path) => /\.(?:go|java|cs)$/.test(path)).map(packageOf));
  if (packages.size === 0) return [];
  const own = new Set(changed);
  return [...paths].filter((path) => packages.has(packageOf(path)) && !own.has(path));
}

/** A folder, and the ending. */
const packageOf = (path: string): string => path.replace(/[^/]*(?=\.\w+$)/, '');

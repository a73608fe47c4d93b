import { mayBeSource, sourceLanguageOf } from '../../detection/languages/index.ts';
import { append, isShortfall, type Skip } from '../../model/index.ts';
import type { Difference } from '../sources/changes/index.ts';
import { introduced } from '../sources/changes/introduced.ts';
import { type CodeBase, largestSource, mostHeld } from '../sources/code-base.ts';
import type { CodeInspection, CodeScanner } from './code-scanner.ts';
import { type FileScanner, isReadable } from './file-scanner.ts';
import { importersOf } from './importers.ts';
import { grownSince } from './source-text.ts';
import type { Told } from './told.ts';

/** A change as it is looked at. */
export interface ChangedState {
  difference: Difference;
  /** The files that it changes or deletes (what relied on those relies on something else now) and that nobody ignores. */
  changed: string[];
  after: CodeBase;
}

/** Null where a change brings nothing that is looked at here. */
export async function changedState(
  difference: Difference,
  isIgnored: (path: string) => boolean,
): Promise<ChangedState | null> {
  const changed = (await difference.paths()).filter((path) => isReadable(path) && !isIgnored(path));
  if (changed.length === 0) return null;
  const after = await difference.after();
  const there = existing(after, changed);
  const large = (await after.larger?.(there, largestSource)) ?? there;
  const grown = await grownSince(() => difference.before(), await after.read(large));
  return { difference, changed, after: { ...after, grown } };
}

/**
 * What a change does to code: findings at its head that its base does not have, in the files that it
 * changes and in those that rely on them.
 */
export async function inspectChangedCode(
  state: ChangedState,
  isIgnored: (path: string) => boolean,
  scanner: CodeScanner,
  told: Told,
): Promise<CodeInspection[]> {
  const { difference, after } = state;
  const changed = await sourcesAmong(after, state.changed.filter(mayBeSource));
  if (changed.length === 0) return [];
  const importers = await importersOf(difference, changed);
  const relying = [...new Set([...importers.paths, ...siblings(after.paths, changed)])].filter(
    (path) => !isIgnored(path),
  );
  const seeds = await candidatesAmong(after, [...changed, ...relying], scanner);
  // What a program has written and the change has not touched is nobody's concern here.
  const unread = seeds.skips.filter((skip) => isShortfall(skip) || changed.includes(skip.path));
  append(told.skips, importers.skips);
  append(told.skips, unread);
  const skips: Skip[] = [];
  const now = await scanner.inspect(after, seeds.paths, { ...told, skips });
  append(
    told.skips,
    skips.filter(({ path, reason }) => reason !== 'test' || changed.includes(path)),
  );
  const before = now.length === 0 ? null : await difference.before();
  if (before === null) return now;
  const then = await scanner.inspect(before, existing(before, seeds.paths));
  const known = then.map(({ findings }) => findings);
  return now
    .map((inspection) => ({ ...inspection, findings: introduced(inspection.findings, [known.flat()]) }))
    .filter(({ findings }) => findings.length > 0);
}

/** The same for rules that need no other file. */
export async function inspectChangedFiles(
  { difference, changed, after }: ChangedState,
  scanner: FileScanner,
  told: Told,
): Promise<CodeInspection[]> {
  const suspects = await scanner.suspectsAmong(after, existing(after, changed), told);
  const now = await scanner.inspect(after, suspects, told);
  const before = now.length === 0 ? null : await difference.before();
  if (before === null) return now;
  const paths = now.map(({ path }) => path);
  const then = await scanner.inspect(before, existing(before, paths));
  return now.map((inspection) => {
    const known = then.filter(({ path }) => path === inspection.path).map(({ findings }) => findings);
    return { ...inspection, findings: introduced(inspection.findings, known) };
  });
}

/** Those whose names say that they are code, and those without an ending that begin as scripts do. */
async function sourcesAmong(base: CodeBase, paths: readonly string[]): Promise<string[]> {
  const unclear = paths.filter((path) => sourceLanguageOf(path) === null && base.paths.has(path));
  const read = await base.read(unclear);
  return paths.filter((path) => {
    const bytes = read.get(path);
    return (
      sourceLanguageOf(path) !== null ||
      (bytes instanceof Uint8Array && sourceLanguageOf(path, bytes) !== null)
    );
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
    // Of what is not held whole nobody knows.
    else if ((read.length >= mostHeld && base.grown?.has(path)) || scanner.isCandidate(path, read))
      found.paths.push(path);
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

import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import makeIgnore, { type Ignore } from 'ignore';
import type { Skip } from '../../../model/index.ts';
import { below, type PathName, pathName, shownPath } from '../path-name.ts';

/** Deeper folders are refused, not followed: no project has them, and a broken file system may. */
const deepest = 200;

/**
 * All files below `inside` (relative to `root`), without the help of git. Links are listed, not followed; git's own
 * folder is left out.
 */
export function walk(
  root: string,
  inside: string,
  { ignore }: { ignore: boolean },
): { files: PathName[]; skips: Skip[] } {
  const files: PathName[] = [];
  const skips: Skip[] = [];
  const visit = (folder: PathName, depth: number, inherited: Scope[]): void => {
    const shown = shownPath(folder);
    if (depth > deepest) {
      skips.push({ path: shown, reason: 'too-deep' });
      return;
    }
    let entries: Dirent<Buffer>[];
    try {
      entries = readdirSync(folder.length === 0 ? root : below(root, folder), {
        withFileTypes: true,
        encoding: 'buffer',
      });
    } catch (error) {
      skips.push({
        path: shown || '.',
        reason: 'unreadable',
        detail: (error as NodeJS.ErrnoException).code ?? 'unknown',
      });
      return;
    }
    const scopes = ignore ? withOwnScope(root, shown, entries, inherited) : inherited;
    for (const entry of entries) {
      const name = pathName(
        folder.length === 0 ? entry.name : Buffer.concat([Buffer.from(folder), Buffer.from('/'), entry.name]),
      );
      if (isIgnored(scopes, shownPath(name), entry.isDirectory())) continue;
      if (entry.isDirectory()) {
        if (entry.name.toString() !== '.git') visit(name, depth + 1, scopes);
      } else if (entry.isFile() || entry.isSymbolicLink()) files.push(name);
    }
  };
  visit(inside, 0, []);
  return { files, skips };
}

/** The rules of one .gitignore and the folder, relative to the root, that they speak of. */
interface Scope {
  folder: string;
  rules: Ignore;
}

function withOwnScope(root: string, folder: string, entries: Dirent<Buffer>[], inherited: Scope[]): Scope[] {
  if (!entries.some((entry) => entry.isFile() && entry.name.toString() === '.gitignore')) return inherited;
  const prefix = folder === '' ? '' : `${folder}/`;
  try {
    return [
      ...inherited,
      { folder: prefix, rules: makeIgnore().add(readFileSync(`${root}/${prefix}.gitignore`, 'utf8')) },
    ];
  } catch {
    // An unreadable .gitignore ignores nothing; the file itself is listed, and reported when it is read.
    return inherited;
  }
}

function isIgnored(scopes: Scope[], path: string, isFolder: boolean): boolean {
  let ignored = false;
  for (const { folder, rules } of scopes) {
    const verdict = rules.test(path.slice(folder.length) + (isFolder ? '/' : ''));
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

import { isAscii } from 'node:buffer';
import { dirname, relative } from 'node:path';
import { append, type Skip } from '../../../model/index.ts';
import { UsageError } from '../../errors.ts';
import { ownStatusOf, statusOf } from '../../fs.ts';
import { repositoryRoot } from '../git/revisions.ts';
import { git } from '../git/run.ts';
import { below, type PathName, pathName, shownPath } from '../path-name.ts';

/** The files of a working tree. Paths are relative to `root`. */
export interface Listing {
  root: string;
  files: PathName[];
  skips: Skip[];
}

/** What lies at a path, and the repository around it, if there is one. */
export interface TreePlace {
  isFolder: boolean;
  /** The path itself, or the folder of the file. */
  folder: string;
  repository: string | null;
}

export interface ListOptions {
  /** Whether .gitignore counts. */
  ignore: boolean;
  /** What is known of the target already: git is then asked at once, and works while the caller goes on. */
  place?: TreePlace;
}

/** @throws UsageError when the target does not exist */
export function placeOf(target: string): TreePlace {
  const status = statusOf(target);
  if (status === null) throw new UsageError(`${target} does not exist`);
  const isFolder = status.isDirectory();
  const folder = isFolder ? target : dirname(target);
  return { isFolder, folder, repository: repositoryRoot(folder) };
}

/**
 * What there is to scan below `target` (absolute, links resolved): in a repository what git tracks and what it would
 * track (not what .gitignore names), elsewhere all files, .gitignore honoured too unless told not to.
 * @throws UsageError when the target does not exist
 */
export function listTree(target: string, options: ListOptions): Promise<Listing> {
  const listing = list(target, options);
  listing.catch(() => undefined); // may be begun long before it is awaited; must not count as unhandled until then
  return listing;
}

async function list(target: string, { ignore, place }: ListOptions): Promise<Listing> {
  const { isFolder, folder, repository } = place ?? placeOf(target);
  const root = repository ?? folder;
  const inside = relative(root, target).replaceAll('\\', '/');
  if (!isFolder) return { root, files: [inside], skips: [] };
  if (repository === null || !ignore || (inside !== '' && (await isIgnored(root, inside)))) {
    // Where git makes the list, what does without it need not be loaded.
    const { walk } = await import('./walk.ts');
    return { root, ...walk(root, inside, { ignore: ignore && repository === null }) };
  }
  return { root, ...(await listRepository(root, inside)) };
}

/** A folder that somebody names although git ignores it, or one above it, is to be scanned. */
async function isIgnored(root: string, inside: string): Promise<boolean> {
  // check-ignore would be the obvious command, but it refuses to take pathspecs literally.
  const args = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory', '--', inside];
  const ignored = (await git(root, args)).toString().split('\0');
  return ignored.some((folder) => folder.endsWith('/') && `${inside}/`.startsWith(folder));
}

async function listRepository(root: string, inside: string): Promise<Omit<Listing, 'root'>> {
  // With -t each entry says what it is: R stands for one that is deleted on disk, and comes after its H.
  const args = ['ls-files', '-z', '-t', '--cached', '--deleted', '--others', '--exclude-standard', '--stage'];
  const output = await git(root, inside === '' ? args : [...args, '--', inside]);
  // ASCII is the same in every encoding.
  const nameOf = isAscii(output)
    ? (path: string): PathName => path
    : (path: string): PathName => pathName(Buffer.from(path, 'latin1'));
  const files = new Map<string, PathName>();
  const skips: Skip[] = [];
  for (const { tag, mode, path } of entriesOf(output)) {
    if (tag === 'R') files.delete(path);
    else if (mode === '160000' || path.endsWith('/')) await nested(root, nameOf(path), files, skips);
    else if (tag !== 'S' || isThere(root, nameOf(path))) files.set(path, nameOf(path));
  }
  return { files: [...files.values()], skips };
}

/** A sparse checkout leaves out files on purpose (`S`), and may have brought some back. */
function isThere(root: string, name: PathName): boolean {
  return ownStatusOf(below(root, name)) !== null;
}

interface Entry {
  tag: string;
  mode: string | null;
  /** One character a byte. */
  path: string;
}

/** Entries of `ls-files -z -t --stage`: `H 100644 <id> 0\tpath`, `? path`. */
function* entriesOf(output: Buffer): Generator<Entry> {
  const text = output.toString('latin1');
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\0', at);
    const tag = text.charAt(at);
    const tab = tag === '?' ? -1 : text.indexOf('\t', at);
    const staged = tab !== -1 && tab < end;
    yield {
      tag,
      mode: staged ? text.slice(at + 2, at + 8) : null,
      path: text.slice(staged ? tab + 1 : at + 2, end),
    };
    at = end + 1;
  }
}

/** A submodule or a repository inside this one: its own files where it is checked out. */
async function nested(
  root: string,
  name: PathName,
  files: Map<string, PathName>,
  skips: Skip[],
): Promise<void> {
  const path = shownPath(name).replace(/\/$/, '');
  const folder = `${root}/${path}`;
  // A link in its place could lead back to this repository.
  const isFolder = ownStatusOf(folder)?.isDirectory() ?? false;
  const here = isFolder && statusOf(below(folder, '.git')) !== null;
  if (!here) {
    skips.push({ path, reason: 'submodule', detail: 'not checked out: run `git submodule update --init`' });
    return;
  }
  const inner = await listRepository(folder, '');
  for (const file of inner.files) {
    const bytes = Buffer.from(below(path, file));
    files.set(bytes.toString('latin1'), pathName(bytes));
  }
  append(
    skips,
    inner.skips.map((skip) => ({ ...skip, path: `${path}/${skip.path}` })),
  );
}

import { createReadStream } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import type { SkipReason } from '../../model/index.ts';
import { UsageError } from '../errors.ts';
import { filesFitting } from '../sources/git/grep.ts';
import { type GitObject, readObjects } from '../sources/git/objects.ts';
import { repositoryRoot } from '../sources/git/revisions.ts';
import { git } from '../sources/git/run.ts';
import { below } from '../sources/path-name.ts';
import { type Listing, listTree } from '../sources/tree/list.ts';

/** Source code as one state of a repository has it. Paths are relative to its root. */
export interface CodeBase {
  /** All files, of whatever kind. */
  readonly paths: ReadonlySet<string>;
  /** The files' bytes, of large ones the first, or why they are not there; every path that was asked for has an answer. */
  read(paths: readonly string[]): Promise<Map<string, Uint8Array | Unread>>;
  /**
   * The files of which a line fits an extended regular expression; missing where there is no way to ask.
   * @throws GitError
   */
  search?(pattern: string): Promise<string[]>;
  /** Files that a change has made large: they do not pass as a program's work for saying that they are. */
  readonly grown?: ReadonlySet<string>;
}

/** Why a file was not read. */
export interface Unread {
  reason: SkipReason;
  detail?: string;
}

/** What is held of a file at the most, in bytes. */
export const mostHeld = 8 * 1024 * 1024;

interface Tree {
  target: string;
  gitignore: boolean;
  listing?: Promise<Listing>;
}

/** The working tree. */
export async function treeCode({ target, gitignore, listing }: Tree): Promise<CodeBase> {
  const { root, files } = await (listing ?? listTree(target, { ignore: gitignore }));
  const paths = new Set(files.filter((name) => typeof name === 'string'));
  return {
    paths,
    async search(pattern) {
      const where = (await repositoryRoot(root)) === null ? '--no-index' : '--untracked';
      const ignored = gitignore ? [] : ['--no-exclude-standard'];
      return (await filesFitting(root, [where, ...ignored, '-E', '-e', pattern])).filter((path) =>
        paths.has(path),
      );
    },
    async read(wanted) {
      const found = new Map<string, Uint8Array | Unread>();
      for (const path of wanted) found.set(path, await readSource(`${below(root, path)}`));
      return found;
    },
  };
}

/** A file may change or go between the look for keys and this one. */
async function readSource(file: string): Promise<Uint8Array | Unread> {
  try {
    const status = await lstat(file);
    if (!status.isFile()) return { reason: 'unreadable', detail: 'no plain file any more' };
    return status.size <= mostHeld ? await readFile(file) : await beginning(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    return error.code === 'ENOENT'
      ? { reason: 'vanished' }
      : { reason: 'unreadable', detail: String(error.code) };
  }
}

async function beginning(file: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of createReadStream(file, { end: mostHeld - 1 })) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** A commit, or what is staged (`tree` null). */
export async function committedCode(root: string, tree: string | null): Promise<CodeBase> {
  const ids = await (tree === null ? stagedIds(root) : treeIds(root, tree));
  return {
    paths: new Set(ids.keys()),
    async search(pattern) {
      return tree === null
        ? filesFitting(root, ['--cached', '-E', '-e', pattern])
        : filesFitting(root, ['-E', '-e', pattern], tree);
    },
    async read(wanted) {
      const found = new Map<string, Uint8Array | Unread>();
      const pathsOf = new Map<string, string[]>();
      for (const path of wanted) {
        const id = ids.get(path);
        if (id === undefined) found.set(path, { reason: 'missing-object' });
        else pathsOf.set(id, [...(pathsOf.get(id) ?? []), path]);
      }
      if (pathsOf.size === 0) return found;
      for await (const objects of readObjects(root, [...pathsOf.keys()])) {
        for (const object of objects) {
          for (const path of pathsOf.get(object.id) ?? []) found.set(path, contentOf(object));
        }
      }
      return found;
    },
  };
}

function contentOf(object: GitObject): Uint8Array | Unread {
  if ('missing' in object) return { reason: 'missing-object' };
  if ('corrupt' in object) return { reason: 'corrupt-object', detail: object.corrupt };
  return Buffer.from(object.bytes.subarray(0, mostHeld));
}

async function treeIds(root: string, tree: string): Promise<Map<string, string>> {
  const output = await git(root, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  return entries(output, 2);
}

async function stagedIds(root: string): Promise<Map<string, string>> {
  const output = await git(root, ['ls-files', '-z', '--cached', '--stage']);
  return entries(output, 1);
}

/** `<mode> [<type>] <id> …\tpath`: the id stands at `column`. Links and submodules are no code. */
function entries(output: Buffer, column: number): Map<string, string> {
  const ids = new Map<string, string>();
  for (const entry of output.toString().split('\0')) {
    const tab = entry.indexOf('\t');
    if (tab === -1) continue;
    const parts = entry.slice(0, tab).split(' ');
    const id = parts[column];
    if (id === undefined)
      throw new UsageError(`git lists a file in a form that is not understood: ${parts.length} fields`);
    if (parts[0]!.startsWith('100')) ids.set(entry.slice(tab + 1), id);
  }
  return ids;
}

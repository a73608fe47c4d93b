import { lstat, readFile } from 'node:fs/promises';
import { UsageError } from '../errors.ts';
import { readObjects } from '../sources/git/objects.ts';
import { git } from '../sources/git/run.ts';
import { below } from '../sources/path-name.ts';
import { type Listing, listTree } from '../sources/tree/list.ts';

/** Source code as one state of a repository has it. Paths are relative to its root. */
export interface CodeBase {
  /** All files, of whatever kind. */
  readonly paths: ReadonlySet<string>;
  /** The files' bytes; what cannot be read is left out. */
  read(paths: readonly string[]): Promise<Map<string, Uint8Array>>;
}

/** Larger files are no code that people write: bundles, generated clients. In bytes. */
const largestSource = 1024 * 1024;

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
    async read(wanted) {
      const found = new Map<string, Uint8Array>();
      for (const path of wanted) {
        const bytes = paths.has(path) ? await readSource(`${below(root, path)}`) : null;
        if (bytes) found.set(path, bytes);
      }
      return found;
    },
  };
}

/** A file that vanished or cannot be read has been reported by the scan that looked for keys in it. */
async function readSource(file: string): Promise<Uint8Array | null> {
  try {
    const status = await lstat(file);
    return status.isFile() && status.size <= largestSource ? await readFile(file) : null;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  }
}

/** A commit, or what is staged (`tree` null). */
export async function committedCode(root: string, tree: string | null): Promise<CodeBase> {
  const ids = await (tree === null ? stagedIds(root) : treeIds(root, tree));
  return {
    paths: new Set(ids.keys()),
    async read(wanted) {
      const found = new Map<string, Uint8Array>();
      const pathsOf = new Map<string, string[]>();
      for (const path of wanted) {
        const id = ids.get(path);
        if (id !== undefined) pathsOf.set(id, [...(pathsOf.get(id) ?? []), path]);
      }
      if (pathsOf.size === 0) return found;
      for await (const objects of readObjects(root, [...pathsOf.keys()])) {
        for (const object of objects) {
          if (!('bytes' in object) || object.bytes.length > largestSource) continue;
          for (const path of pathsOf.get(object.id) ?? []) found.set(path, Buffer.from(object.bytes));
        }
      }
      return found;
    },
  };
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

import { lstat, readFile } from 'node:fs/promises';
import { type CodeBase, largestSource, tooLarge, type Unread } from '../code-base.ts';
import { below } from '../path-name.ts';
import { type Listing, listTree } from './list.ts';

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
    return status.size <= largestSource ? await readFile(file) : tooLarge;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    return error.code === 'ENOENT'
      ? { reason: 'vanished' }
      : { reason: 'unreadable', detail: String(error.code) };
  }
}

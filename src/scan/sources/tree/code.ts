import { createReadStream } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { type CodeBase, mostHeld, type Unread } from '../code-base.ts';
import { filesFitting } from '../git/grep.ts';
import { repositoryRoot } from '../git/revisions.ts';
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
    async search(pattern) {
      const where = repositoryRoot(root) === null ? '--no-index' : '--untracked';
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

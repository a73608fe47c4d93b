import { dirname, relative } from 'node:path';
import { crypto } from '../model/index.ts';
import { UsageError } from './errors.ts';
import { fs } from './fs.ts';

export interface WholeFile {
  path: string;
  /** As UTF-8, or as these bytes. */
  text: string | Uint8Array;
  /** What the file is, in a sentence. */
  what: string;
  /** Permissions; by default the old file's, or those that any new file gets. */
  mode?: number;
  /** Whether missing folders are made. */
  folders?: boolean;
  /** A folder, links resolved, that the file must lie in, itself no link: whatever has been put in its way since. */
  within?: string;
}

/**
 * Writes a file whole or not at all: beside the target first, so that a full disk leaves the old file or none. A link
 * stays a link, and a device or a pipe is written to, never replaced. @throws UsageError
 */
export async function writeWhole({ path, text, what, mode, folders, within }: WholeFile): Promise<void> {
  const { lstat, mkdir, realpath, stat, writeFile } = fs.promises;
  try {
    if (within !== undefined) {
      const status = await lstat(path);
      if (!status.isFile()) throw new UsageError('it is no plain file');
      return await replace(path, text, mode ?? status.mode & 0o777, within);
    }
    if (folders) await mkdir(dirname(path), { recursive: true });
    const target = await realpath(path).catch(() => path);
    const status = await stat(target).catch(() => null);
    if (status !== null && !status.isFile() && !status.isDirectory()) await writeFile(target, text);
    else await replace(target, text, mode ?? (status === null ? undefined : status.mode & 0o777));
  } catch (error) {
    const why = error instanceof UsageError ? error.message : reason(error);
    throw new UsageError(`${what} could not be written to ${path}: ${why}`);
  }
}

/** Renaming follows no link in the target's place; where its folder leads is looked at with the new file in it. */
async function replace(
  target: string,
  text: string | Uint8Array,
  mode: number | undefined,
  within: string | null = null,
): Promise<void> {
  const beside = `${target}.${crypto().randomBytes(6).toString('hex')}.tmp`;
  const { chmod, realpath, rename, rm, writeFile } = fs.promises;
  try {
    await writeFile(beside, text, { flag: 'wx' });
    if (within !== null && relative(within, await realpath(beside)).startsWith('..'))
      throw new UsageError('its folder lies behind a link');
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
};

function reason(error: unknown): string {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  return reasons[code] ?? code;
}

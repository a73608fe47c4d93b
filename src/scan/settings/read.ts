import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { fs } from '../fs.ts';
import type { SettingsText } from '../inspection/index.ts';
import { git } from '../sources/git/run.ts';
import type { ReadText } from './settings.ts';

/** Settings as they lie on disk below `root`. */
export function readFromDisk(root: string): ReadText {
  return async (path) => {
    try {
      return fs.readFileSync(resolve(root, path), 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return null;
      throw new UsageError(`${path} cannot be read: ${code}`);
    }
  };
}

/** Settings as a commit has them: a change under judgement cannot bring its own. */
export function readFromCommit(root: string, commit: string): ReadText {
  return async (path) => {
    const entry = (await git(root, ['ls-tree', '-z', '--full-tree', commit, '--', path])).toString();
    const [, type, id] = entry.split(/[ \t]/);
    return type === 'blob' ? (await git(root, ['cat-file', 'blob', id!])).toString('utf8') : null;
  };
}

/** A file that somebody named on the command line. @throws UsageError when it cannot be read */
export async function readNamed(file: string, path: string, what: string): Promise<SettingsText> {
  try {
    return { file, text: fs.readFileSync(path, 'utf8') };
  } catch (error) {
    throw new UsageError(`${what} ${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

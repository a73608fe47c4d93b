import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../../scan/index.ts';
import { hookState } from '../hook/index.ts';
import type { Io } from '../io.ts';
import type { Check } from './check.ts';

export async function checkHook(root: string, io: Io): Promise<Check[]> {
  try {
    const { place, installed, trouble } = await hookState(root, io);
    const what = `pre-commit hook ${place.path}`;
    if (trouble !== null) return [{ state: 'problem', what: `${what}: ${trouble}` }];
    if (installed) return [{ state: 'good', what }];
    const none: Check = { state: 'notice', what: 'no pre-commit hook', next: '`otesse-guard hook install`' };
    if (await isWritable(place.path)) return [none];
    return [none, { state: 'problem', what: `${place.path} cannot be written: permission denied` }];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [{ state: 'problem', what: `pre-commit hook: ${error.message}` }];
  }
}

/** Whether a file can be made there, together with the folders that are missing. */
async function isWritable(path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    try {
      await access(folder, constants.W_OK | constants.X_OK);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || folder === dirname(folder)) return false;
    }
  }
}

import { stat } from 'node:fs/promises';
import { shallowCommits, UsageError } from '../../scan/index.ts';
import type { Check } from './check.ts';

export async function checkRepository(root: string): Promise<Check[]> {
  try {
    const isShallow = (await shallowCommits(root)).size > 0;
    return [{ state: 'good', what: `repository ${root}` }, ...(isShallow ? [shallow] : [])];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const what = `repository ${root}: ${error.message}`;
    // git reads nothing of a folder that somebody else owns: https://git-scm.com/docs/git-config (safe.directory)
    if (!error.message.includes('dubious ownership')) return [{ state: 'problem', what }];
    return [{ state: 'problem', what, next: `git config --global --add safe.directory '${root}'` }];
  }
}

const shallow: Check = {
  state: 'notice',
  what: 'this clone is shallow: its older commits are not here',
  next: '`git fetch --unshallow`, before ranges or the history are scanned',
};

export async function noRepository(folder: string): Promise<Check> {
  if ((await stat(folder).catch(() => null)) === null)
    return { state: 'problem', what: `${folder} does not exist` };
  const next = 'files can be scanned; the hook, ranges and the history need a repository';
  return { state: 'notice', what: `${folder} is in no git repository`, next };
}

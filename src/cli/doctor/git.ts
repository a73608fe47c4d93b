import { gitVersion, UsageError } from '../../scan/index.ts';
import type { Check } from './check.ts';
import { isAtLeast } from './version.ts';

const oldest = '2.31';

export async function checkGit(): Promise<Check> {
  try {
    const version = await gitVersion();
    const what = `git ${version}`;
    if (isAtLeast(version, oldest)) return { state: 'good', what };
    return { state: 'problem', what: `${what} is too old`, next: `install git ${oldest} or newer` };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { state: 'problem', what: error.message };
  }
}

import { Inspector, type Setup, type Tally } from '../../inspection/index.ts';
import { parseChanges } from '../git/changes.ts';
import { git } from '../git/run.ts';
import { ChangeReader } from './change-reader.ts';

/** Source: what is staged, as it will be committed, whatever lies on disk. */
export async function inspectStaged(root: string, ignore: readonly string[], setup: Setup): Promise<Tally> {
  // Against HEAD, or against nothing before the first commit: git knows which.
  const output = await git(root, [
    'diff',
    '--cached',
    '-z',
    '--raw',
    '--no-abbrev',
    '-M',
    '--no-ext-diff',
    '--ignore-submodules=none',
  ]);
  const changes = parseChanges(output.toString());
  const reader = new ChangeReader(root, ignore, await Inspector.create(setup));
  await reader.read(changes);
  return reader.judge(changes);
}

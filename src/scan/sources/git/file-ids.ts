import { UsageError } from '../../errors.ts';
import { git } from './run.ts';

/** A commit's files by path, with their ids. */
export async function treeIds(root: string, tree: string): Promise<Map<string, string>> {
  const output = await git(root, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  return entries(output, 2);
}

/** The index's. */
export async function stagedIds(root: string): Promise<Map<string, string>> {
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

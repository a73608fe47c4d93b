import { posix } from 'node:path';
import { ApiError, type RepositoryReader, type TreeEntry } from '../../../github/index.ts';
import type { ReadText } from '../../settings/settings.ts';
import { git } from '../git/run.ts';
import { bringBlobs } from './blobs.ts';
import { plainly } from './plainly.ts';
import type { Trees } from './trees.ts';

/** Reads files as a tree has them; what is not here is brought. @throws UsageError when that cannot be */
export function fileReader(root: string, reader: RepositoryReader, trees: Trees, tree: string): ReadText {
  return (path) =>
    plainly(async () => {
      const blob = await find(trees, tree, posix.normalize(path).split('/'));
      if (blob?.type !== 'blob') return null;
      const [problem] = (await bringBlobs(root, reader, [blob.id])).values();
      if (problem !== undefined) throw new ApiError(`${path} cannot be read: ${problem}`);
      return (await git(root, ['cat-file', 'blob', blob.id])).toString('utf8');
    });
}

async function find(trees: Trees, tree: string, names: readonly string[]): Promise<TreeEntry | undefined> {
  const [name, ...rest] = names;
  const entry = (await trees.of(tree)).find((one) => one.name === name);
  if (rest.length === 0) return entry;
  return entry?.type === 'tree' ? find(trees, entry.id, rest) : undefined;
}

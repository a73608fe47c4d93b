import { sourceLanguageOf } from '../../../detection/languages/source-language.ts';
import {
  type Api,
  ApiError,
  compare,
  type FileEntry,
  type RepositoryName,
  readTree,
} from '../../../github/index.ts';
import { largestSource } from '../code-base.ts';
import { RemoteChange } from './remote-change.ts';
import { type Known, RemoteObjects } from './remote-objects.ts';

interface Ends extends RepositoryName {
  /** Ids, or names of branches: whatever `head` has that `base` lacks. */
  base: string;
  /** An id. */
  head: string;
}

/**
 * Opens a change as it is at this moment; nothing of it changes any more.
 *
 * @throws ApiError `missing` where a commit is gone, or the two have no commit in common
 */
export async function openChange(api: Api, { base, head, ...where }: Ends): Promise<RemoteChange> {
  const [comparison, tree] = await Promise.all([compare(api, where, base, head), readTree(api, where, head)]);
  if (comparison.commits.length > 0 && !comparison.commits.some(({ id }) => id === head))
    throw new ApiError('GitHub’s API lists the commits without their head');
  const known = new Map<string, Known>();
  for (const [path, { id, size }] of tree) known.set(id, { path, size });
  const paths = comparison.files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]);
  const objects = new RemoteObjects(api, where, known, likely(tree, paths));
  return new RemoteChange({ api, where, comparison, head, tree, objects });
}

/** Code that is likely to be read with what has changed: that of the same folders, then what stands highest. */
function likely(tree: ReadonlyMap<string, FileEntry>, changed: readonly string[]): string[] {
  const code = changed.filter((path) => sourceLanguageOf(path) !== null);
  if (code.length === 0) return [];
  const folders = new Set(code.map(folderOf));
  const rank = (path: string): number => (folders.has(folderOf(path)) ? 0 : path.split('/').length);
  return [...tree]
    .filter(
      ([path, { mode, size }]) => mode.startsWith('100') && size <= largestSource && sourceLanguageOf(path),
    )
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([, { id }]) => id);
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

import { textFormatOf } from '../../../detection/files/format.ts';
import { sourceLanguageOf } from '../../../detection/languages/source-language.ts';
import {
  type Api,
  ApiError,
  compare,
  type FileEntry,
  type RepositoryName,
  readTree,
} from '../../../github/index.ts';
import { noCache, type ScanCache, Sketches } from '../../cache/index.ts';
import { largestSource } from '../code-base.ts';
import { RemoteChange } from './remote-change.ts';
import { type Known, RemoteObjects } from './remote-objects.ts';

interface Ends extends RepositoryName {
  /** Ids, or names of branches: whatever `head` has that `base` lacks. */
  base: string;
  /** An id. */
  head: string;
}

export interface Keeping {
  cache: ScanCache;
  /** The server's own: what is kept of texts says nothing to those who do not have it. */
  key: Uint8Array;
}

/**
 * Opens a change as it is at this moment; nothing of it changes any more.
 *
 * @param keeping where to keep what the next change need not ask for again
 * @throws ApiError `missing` where a commit is gone, or the two have no commit in common
 */
export async function openChange(
  api: Api,
  { base, head, ...where }: Ends,
  keeping?: Keeping,
): Promise<RemoteChange> {
  const [comparison, tree] = await Promise.all([compare(api, where, base, head), readTree(api, where, head)]);
  if (comparison.commits.length > 0 && !comparison.commits.some(({ id }) => id === head))
    throw new ApiError('GitHub’s API lists the commits without their head');
  const known = new Map<string, Known>();
  for (const [path, { id, size }] of tree) known.set(id, { path, size });
  const paths = comparison.files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]);
  const objects = new RemoteObjects(api, where, known, likely(tree, paths));
  return new RemoteChange({
    api,
    where,
    comparison,
    head,
    tree,
    objects,
    cache: keeping?.cache ?? noCache,
    sketches: keeping ? new Sketches(keeping.cache, keeping.key) : null,
  });
}

/** What is likely to be read: what the rules judge of the changed files, code beside them, then what stands highest. */
function likely(tree: ReadonlyMap<string, FileEntry>, changed: readonly string[]): string[] {
  const own = new Set(changed.filter((path) => isCode(path) || textFormatOf(path) !== null));
  const folders = new Set(changed.filter(isCode).map(folderOf));
  const rank = (path: string): number => {
    if (own.has(path)) return -1;
    return folders.has(folderOf(path)) ? 0 : path.split('/').length;
  };
  return [...tree]
    .filter(([path, { mode, size }]) => mode.startsWith('100') && size <= largestSource && isMeant(path))
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([, { id }]) => id);

  function isMeant(path: string): boolean {
    return own.has(path) || (folders.size > 0 && isCode(path));
  }
}

const isCode = (path: string): boolean => sourceLanguageOf(path) !== null;
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

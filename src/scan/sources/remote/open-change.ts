import { sourceLanguageOf } from '../../../detection/languages/source-language.ts';
import {
  type Api,
  ApiError,
  type Comparison,
  compare,
  type FileEntry,
  type RepositoryName,
  readTree,
} from '../../../github/index.ts';
import { noCache, type ScanCache, Sketches } from '../../cache/index.ts';
import { largestSource } from '../code-base.ts';
import { hasBinaryName } from './binary-names.ts';
import { judgedBefore } from './changes-of.ts';
import { RemoteChange } from './remote-change.ts';
import { at, type Known, RemoteObjects } from './remote-objects.ts';

interface Wanted extends RepositoryName {
  /** Ids, or names of branches: whatever `head` has that `base` lacks. */
  base: string;
  /** An id. */
  head: string;
  /** Files of the default branch that will be read: they come along with what is read first. */
  alongside?: readonly string[];
  /** Where to keep what the next change need not ask for again. Default: nowhere. */
  cache?: ScanCache;
  /** The server's own: what is kept of texts says nothing to those who do not have it. Without it nothing is. */
  key?: Uint8Array;
}

/**
 * Opens a change as it is at this moment; nothing of it changes any more.
 *
 * @throws ApiError `missing` where a commit is gone, or the two have no commit in common
 */
export async function openChange(
  api: Api,
  { base, head, alongside = [], cache = noCache, key, ...where }: Wanted,
): Promise<RemoteChange> {
  const [comparison, tree] = await Promise.all([compare(api, where, base, head), readTree(api, where, head)]);
  if (comparison.commits.length > 0 && !comparison.commits.some(({ id }) => id === head))
    throw new ApiError('GitHub’s API lists the commits without their head');
  const known = new Map<string, Known>();
  for (const [path, { id, size }] of tree) known.set(id, { path, size });
  const objects = new RemoteObjects(api, where, known, likely(tree, comparison));
  objects.expect(alongside.map((path) => at('HEAD', path)));
  const sketches = key === undefined ? null : new Sketches(cache, key);
  return new RemoteChange({ api, where, comparison, head, tree, objects, cache, sketches });
}

/** Of so many changed files the old versions are read with the new ones. */
const mostOld = 30;

/** What is likely to be read: what has changed, as it is and as it was, code beside it, then code that stands highest. */
function likely(tree: ReadonlyMap<string, FileEntry>, { files, mergeBase }: Comparison): string[] {
  const changed = new Set(files.map(({ path }) => path));
  const folders = new Set([...changed].filter(isCode).map(folderOf));
  const rank = (path: string): number => {
    if (changed.has(path)) return -1;
    return folders.has(folderOf(path)) ? 0 : path.split('/').length;
  };
  const isLikely = (path: string): boolean =>
    changed.has(path) ? !hasBinaryName(path) : folders.size > 0 && isCode(path);
  const now = [...tree]
    .filter(([path, { mode, size }]) => mode !== '160000' && size <= largestSource && isLikely(path))
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([path, { id }]) => ({ id, isChanged: changed.has(path) }));
  const before = files.length > mostOld ? [] : files.flatMap(judgedBefore);
  return [
    ...now.filter(({ isChanged }) => isChanged).map(({ id }) => id),
    ...before.map((path) => at(mergeBase.id, path)),
    ...now.filter(({ isChanged }) => !isChanged).map(({ id }) => id),
  ];
}

const isCode = (path: string): boolean => sourceLanguageOf(path) !== null;
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

import { availableParallelism } from 'node:os';
import { type ObjectStore, storedObjects } from '../git/object-store.ts';
import { listObjects, type ObjectInfo, objectInfos } from '../git/objects.ts';
import type { Forest } from '../git/pack/index.ts';

/** A part of the history's objects, for one thread at a time: from a pack, or to be asked of git. */
export type Share = { pack: Forest; roots: Uint32Array } | { objects: readonly ObjectInfo[] };

/** Fewer bytes are not worth a git process of their own. */
const smallestForGit = 2 * 1024 * 1024;
/** Shares of a pack for each core: few enough to be large, many enough that none waits long for another. */
const sharesForCore = 12;
const smallestOfPack = 64 * 1024;

/**
 * All objects but trees. Neighbours stay together: they are stored as differences from each other.
 *
 * @param onEstimate told early about how many shares there will be
 */
export async function sharesOf(
  root: string,
  store: ObjectStore,
  onEstimate: (shares: number) => void,
): Promise<Share[]> {
  const stored = storedObjects(store, (bytes) => onEstimate(Math.floor(bytes / smallestOfPack)));
  if (stored === null) return forGit(await listObjects(root));
  const { packs, loose } = stored;
  return [...packs.flatMap(ofPack), ...forGit(await objectInfos(root, loose))];
}

function ofPack(pack: Forest): Share[] {
  const { roots, offsets } = pack;
  const total = offsets.length === 0 ? 0 : offsets[offsets.length - 1]!;
  const most = Math.max(smallestOfPack, total / (sharesForCore * availableParallelism()));
  const shares: Share[] = [];
  for (let start = 0, end = 1; end <= roots.length; end++) {
    if (end < roots.length && offsets[roots[end]!]! - offsets[roots[start]!]! < most) continue;
    shares.push({ pack, roots: roots.subarray(start, end) });
    start = end;
  }
  return shares;
}

function forGit(objects: readonly ObjectInfo[]): Share[] {
  const wanted = objects.filter(({ type }) => type !== 'tree');
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  const most = Math.max(smallestForGit, total / (2 * availableParallelism()));
  const shares: ObjectInfo[][] = [];
  let bytes = most;
  for (const object of wanted) {
    if (bytes >= most) {
      shares.push([]);
      bytes = 0;
    }
    shares.at(-1)!.push(object);
    bytes += object.size;
  }
  return shares.map((some) => ({ objects: some }));
}

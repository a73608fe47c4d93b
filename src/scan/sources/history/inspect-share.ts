import type { Look } from '../../../detection/index.ts';
import { count, type Inspection, type Inspector, largest, type Tally } from '../../inspection/index.ts';
import { inspectLargeBlob, inspectObject } from '../blobs/index.ts';
import { type ObjectInfo, objectInfos, readObjects } from '../git/objects.ts';
import { walk } from '../git/pack/index.ts';
import type { Share } from './shares.ts';

/** Where a version stood is not known yet; what was seen in one holds for others because all are looked at alike. */
const anyPath = '';

/** Reads objects and looks at them; each inspection's path is the object's id. */
export async function inspectShare(
  root: string,
  share: Share,
  inspector: Inspector,
  tally: Tally,
): Promise<void> {
  if ('objects' in share) return inspectByGit(root, share.objects, inspector, tally);
  const left: string[] = [];
  walk<Look | null>(share.pack, share.roots, {
    longest: largest,
    visit({ id, type, bytes, from }) {
      if (type !== 'blob') {
        count(tally, inspector.inspectMessage(id, bytes));
        return null;
      }
      const reuse = from?.state ? { seen: from.state, copies: from.copies } : null;
      const { inspection, look } = inspector.inspectVersion(anyPath, bytes, reuse);
      count(tally, named(id, inspection));
      return look;
    },
    leave(ids) {
      for (const id of ids) left.push(id);
    },
  });
  await inspectByGit(root, await objectInfos(root, left), inspector, tally);
}

function named(id: string, inspection: Inspection): Inspection {
  return { ...inspection, path: id, skip: inspection.skip && { ...inspection.skip, path: id } };
}

async function inspectByGit(
  root: string,
  objects: readonly ObjectInfo[],
  inspector: Inspector,
  tally: Tally,
): Promise<void> {
  const small = objects.filter(({ size }) => size <= largest).map(({ id }) => id);
  for await (const some of readObjects(root, small)) {
    for (const object of some) count(tally, inspectObject(inspector, object));
  }
  for (const { id, size } of objects) {
    if (size > largest) count(tally, await inspectLargeBlob(inspector, root, id));
  }
}

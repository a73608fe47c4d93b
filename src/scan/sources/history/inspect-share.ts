import type { Look } from '../../../detection/index.ts';
import { count, type Inspection, type Inspector, largest, type Tally } from '../../inspection/index.ts';
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
  if ('objects' in share) return (await byGit()).inspectListed(root, share.objects, inspector, tally);
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
  if (left.length > 0) await (await byGit()).inspectNamed(root, left, inspector, tally);
}

/** Running git takes modules that are slow to load, and packs can do without. */
const byGit = (): Promise<typeof import('./inspect-by-git.ts')> => import('./inspect-by-git.ts');

function named(id: string, inspection: Inspection): Inspection {
  return { ...inspection, path: id, skip: inspection.skip && { ...inspection.skip, path: id } };
}

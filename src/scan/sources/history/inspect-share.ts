import type { Look } from '../../../detection/index.ts';
import {
  count,
  guarded,
  type Inspection,
  type Inspector,
  largest,
  type Tally,
} from '../../inspection/index.ts';
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
    visit(object) {
      const { type, bytes, from } = object;
      if (type !== 'blob') {
        const inspection = guarded(anyPath, () => inspector.inspectMessage(anyPath, bytes));
        countNamed(tally, inspection, object);
        return null;
      }
      const reuse = from?.state ? { seen: from.state, copies: from.copies } : null;
      let look: Look | null = null;
      const inspection = guarded(anyPath, () => {
        const version = inspector.inspectVersion(anyPath, bytes, reuse);
        look = version.look;
        return version.inspection;
      });
      countNamed(tally, inspection, object);
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

/** Counts what was seen, under the object's id where somebody will ask for it. */
function countNamed(tally: Tally, inspection: Inspection, object: { id: string }): void {
  if (inspection.findings.length > 0 || inspection.skip !== null) {
    inspection.path = object.id;
    if (inspection.skip) inspection.skip.path = object.id;
  }
  count(tally, inspection);
}

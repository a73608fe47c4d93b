import type { FileEntry } from '../../../github/index.ts';
import type { Change } from '../changes/change.ts';

type Tree = ReadonlyMap<string, FileEntry>;

/**
 * What a tree has and none of the others: by path, with what they have in its place. A file that was moved as it was has
 * itself before it; one that was moved and edited passes for a new one, unless `movedFrom` knows better.
 */
export function differing(
  now: Tree,
  before: readonly Tree[],
  movedFrom: ReadonlyMap<string, string> = new Map(),
): Change[] {
  const gone = before.map((tree) => goneFrom(tree, now));
  const changes: Change[] = [];
  for (const [path, { mode, id }] of now) {
    const old = before.map((tree) => tree.get(path));
    if (old.some((entry) => entry?.id === id && entry.mode === mode)) continue;
    const moved = movedFrom.get(path);
    const ids = old.map((entry, i) => {
      if (entry) return entry.id;
      if (gone[i]!.has(id)) return id;
      return moved === undefined || now.has(moved) ? undefined : before[i]!.get(moved)?.id;
    });
    changes.push({ path, mode, id, before: ids.filter((one) => one !== undefined) });
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Paths at which two trees differ, those that only one has too. */
export function differingPaths(now: Tree, before: Tree): string[] {
  const paths = new Set([...now.keys(), ...before.keys()]);
  return [...paths]
    .filter((path) => {
      const [a, b] = [now.get(path), before.get(path)];
      return a?.id !== b?.id || a?.mode !== b?.mode;
    })
    .sort();
}

/** Ids of files that are no longer where they were. */
function goneFrom(tree: Tree, now: Tree): Set<string> {
  return new Set([...tree].filter(([path]) => !now.has(path)).map(([, { id }]) => id));
}

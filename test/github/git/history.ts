/** How commits follow one another. */
import { gitOfIds, linesOf } from './git.ts';
import { readCommit } from './objects.ts';

/** From a commit back to the first, the commit among them; null where a merge is on the way. */
function line(folder: string, id: string): string[] | null {
  const ids: string[] = [];
  for (let at: string | undefined = id; at !== undefined; ) {
    ids.push(at);
    const { parents } = readCommit(folder, at);
    if (parents.length > 1) return null;
    at = parents[0];
  }
  return ids;
}

const reached = new Map<string, Set<string>>();

/** A commit and all that came before it. */
function ancestors(folder: string, id: string): Set<string> {
  const key = `${folder} ${id}`;
  const kept = reached.get(key);
  if (kept !== undefined) return kept;
  const all = new Set<string>([id]);
  for (const each of all) for (const parent of readCommit(folder, each).parents) all.add(parent);
  reached.set(key, all);
  return all;
}

/** Commits of `head` that `base` does not have, the oldest first. */
export function commitsBetween(folder: string, base: string, head: string): string[] {
  const before = ancestors(folder, base);
  const ids: string[] = [];
  for (let at: string | undefined = head; at !== undefined && !before.has(at); ) {
    ids.push(at);
    const { parents } = readCommit(folder, at);
    if (parents.length > 1) {
      return linesOf(gitOfIds(folder, 'rev-list', '--reverse', '--topo-order', head, `^${base}`));
    }
    at = parents[0];
  }
  return ids.reverse();
}

function isAncestor(folder: string, one: string, other: string): boolean {
  return ancestors(folder, other).has(one);
}

export function mergeBase(folder: string, one: string, other: string): string | null {
  const before = ancestors(folder, one);
  const back = line(folder, other);
  if (back !== null) return back.find((each) => before.has(each)) ?? null;
  try {
    return gitOfIds(folder, 'merge-base', one, other).toString().trim();
  } catch {
    return null;
  }
}

/** The tree of a merge, or null where it conflicts. */
export function mergeTree(folder: string, base: string, head: string): string | null {
  if (isAncestor(folder, base, head)) return readCommit(folder, head).tree;
  try {
    return linesOf(gitOfIds(folder, 'merge-tree', '--write-tree', base, head))[0]!;
  } catch {
    return null;
  }
}

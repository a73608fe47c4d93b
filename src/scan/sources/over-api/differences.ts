import type { TreeEntry } from '../../../github/index.ts';
import type { Trees } from './trees.ts';

/** The blobs that it takes to tell what one tree has and another lacks. */
export async function blobsBetween(
  trees: Trees,
  before: string | null,
  after: string | null,
): Promise<Set<string>> {
  const found: Found = { changed: new Set(), added: new Set(), removed: new Set() };
  await walk(trees, before, after, found);
  const { changed, added, removed } = found;
  // A file may have been moved and edited: git compares those that are new with those that are gone.
  const moved = [...added].some((id) => !removed.has(id)) ? removed : [];
  return new Set([...changed, ...added, ...moved]);
}

interface Found {
  changed: Set<string>;
  added: Set<string>;
  removed: Set<string>;
}

async function walk(trees: Trees, before: string | null, after: string | null, found: Found): Promise<void> {
  if (before === after) return;
  const [old, now] = await Promise.all([byName(trees, before), byName(trees, after)]);
  const names = new Set([...old.keys(), ...now.keys()]);
  await Promise.all([...names].map((name) => compare(trees, old.get(name), now.get(name), found)));
}

async function byName(trees: Trees, id: string | null): Promise<Map<string, TreeEntry>> {
  return new Map(id === null ? [] : (await trees.of(id)).map((entry) => [entry.name, entry]));
}

function compare(
  trees: Trees,
  old: TreeEntry | undefined,
  now: TreeEntry | undefined,
  found: Found,
): Promise<void> {
  const [oldBlob, newBlob] = [idAs('blob', old), idAs('blob', now)];
  if (oldBlob !== null && newBlob !== null) {
    if (oldBlob !== newBlob || old!.mode !== now!.mode) found.changed.add(oldBlob).add(newBlob);
  } else if (newBlob !== null) found.added.add(newBlob);
  else if (oldBlob !== null) found.removed.add(oldBlob);
  return walk(trees, idAs('tree', old), idAs('tree', now), found);
}

function idAs(type: string, entry: TreeEntry | undefined): string | null {
  return entry?.type === type ? entry.id : null;
}

/** Trees: read, and changed. */
import { readObject, writeObject } from './store.ts';

export interface TreeEntry {
  path: string;
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  sha: string;
  /** Bytes, of a blob. */
  size: number | null;
}

interface Entry {
  name: string;
  mode: string;
  id: string;
}

/** What is to stand at a path; null: nothing. */
export type Changes = Map<string, { mode: string; id: string } | null>;

/** With `recursive` also what is in the trees below, each after its tree. */
export function readTree(folder: string, id: string, recursive = false): readonly TreeEntry[] {
  const key = `${folder} ${id} ${recursive}`;
  const kept = listed.get(key);
  if (kept !== undefined) return kept;
  const entries: TreeEntry[] = [];
  collect(folder, id, '', recursive, entries);
  listed.set(key, entries);
  return entries;
}

const listed = new Map<string, readonly TreeEntry[]>();

function collect(folder: string, tree: string, below: string, recursive: boolean, into: TreeEntry[]): void {
  for (const { name, mode, id } of entriesOf(folder, tree)) {
    const path = `${below}${name}`;
    const type = mode === '40000' ? 'tree' : mode === '160000' ? 'commit' : 'blob';
    into.push({
      path,
      mode: mode.padStart(6, '0'),
      type,
      sha: id,
      get size() {
        return type === 'blob' ? readObject(folder, id)!.content.length : null;
      },
    });
    if (recursive && type === 'tree') collect(folder, id, `${path}/`, recursive, into);
  }
}

/** What stands at a path; null where nothing does. */
export function entryIn(folder: string, root: string, path: string): TreeEntry | null {
  const cut = path.lastIndexOf('/');
  const above = cut < 0 ? { type: 'tree', sha: root } : entryIn(folder, root, path.slice(0, cut));
  if (above?.type !== 'tree') return null;
  const here = readTree(folder, above.sha).find((each) => each.path === path.slice(cut + 1));
  if (here === undefined) return null;
  const { mode, type, sha, size } = here;
  return { path, mode, type, sha, size };
}

const read = new Map<string, Entry[]>();

/** `<mode> <name>\0<20 bytes>`, again and again. */
function entriesOf(folder: string, tree: string): Entry[] {
  const kept = read.get(tree);
  if (kept !== undefined) return kept;
  const { content } = readObject(folder, tree)!;
  const entries: Entry[] = [];
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, space);
    entries.push({
      mode: content.toString('latin1', at, space),
      name: content.toString('utf8', space + 1, end),
      id: content.toString('hex', end + 1, end + 21),
    });
    at = end + 21;
  }
  read.set(tree, entries);
  return entries;
}

/** Gives the id of the tree that comes of it; null where nothing is left. `from` null begins with nothing. */
export function changeTree(folder: string, from: string | null, changes: Changes): string | null {
  const entries = new Map<string, Entry>();
  for (const each of from === null ? [] : entriesOf(folder, from)) entries.set(each.name, each);
  const below = new Map<string, Changes>();
  for (const [path, change] of changes) {
    const cut = path.indexOf('/');
    if (cut < 0) {
      if (change === null) entries.delete(path);
      else entries.set(path, { name: path, ...change });
    } else {
      const name = path.slice(0, cut);
      if (!below.has(name)) below.set(name, new Map());
      below.get(name)!.set(path.slice(cut + 1), change);
    }
  }
  for (const [name, inside] of below) {
    const there = entries.get(name);
    const id = changeTree(folder, there?.mode === '40000' ? there.id : null, inside);
    if (id === null) entries.delete(name);
    else entries.set(name, { name, mode: '40000', id });
  }
  return entries.size === 0 ? null : writeTree(folder, [...entries.values()]);
}

/** In git's order: by bytes, a tree as if it ended in a slash. */
function writeTree(folder: string, entries: Entry[]): string {
  const key = ({ name, mode }: Entry) => Buffer.from(mode === '40000' ? `${name}/` : name);
  const lines = entries
    .map((entry) => ({ entry, key: key(entry) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ entry: { mode, name, id } }) =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
    );
  return writeObject(folder, 'tree', Buffer.concat(lines));
}

export function emptyTree(folder: string): string {
  return writeObject(folder, 'tree', Buffer.alloc(0));
}

/** Commits and blobs, read by id. */
import { readObject } from './store.ts';
import { entryIn, type TreeEntry } from './tree.ts';

export interface Person {
  name: string;
  email: string;
  date: string;
}

export interface Commit {
  id: string;
  tree: string;
  parents: string[];
  author: Person;
  committer: Person;
  message: string;
}

/** Null where the repository has no such object. */
export function typeOf(folder: string, id: string): string | null {
  return readObject(folder, id)?.type ?? null;
}

const known = new Map<string, Commit>();

export function readCommit(folder: string, id: string): Commit {
  let commit = known.get(id);
  if (commit === undefined) known.set(id, (commit = parsed(id, readObject(folder, id)!.content.toString())));
  return commit;
}

function parsed(id: string, text: string): Commit {
  const end = text.indexOf('\n\n');
  const commit: Commit = {
    id,
    tree: '',
    parents: [],
    author: { name: '', email: '', date: '' },
    committer: { name: '', email: '', date: '' },
    message: text.slice(end + 2).replace(/\n$/, ''),
  };
  for (const line of text.slice(0, end).split('\n')) {
    const [, name, value] = /^(\w+) (.*)$/.exec(line) ?? [];
    if (name === 'tree') commit.tree = value!;
    else if (name === 'parent') commit.parents.push(value!);
    else if (name === 'author' || name === 'committer') commit[name] = person(value!);
  }
  return commit;
}

function person(text: string): Person {
  const [, name, email, seconds] = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(text)!;
  return { name: name!, email: email!, date: iso(Number(seconds) * 1000) };
}

/** GitHub's way to write a time: no fraction of a second. */
export function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

export function readBlob(folder: string, id: string): Buffer {
  return readObject(folder, id)!.content;
}

/** What stands at a path in a commit's tree; an empty path is the tree itself. */
export function entryAt(folder: string, commit: string, path: string): TreeEntry | null {
  const root = readCommit(folder, commit).tree;
  if (path === '') return { path, mode: '040000', type: 'tree', sha: root, size: null };
  return entryIn(folder, root, path);
}

/** Commits, trees and blobs, read by id. */
import { gitOfIds, linesOf } from './git.ts';

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

export interface TreeEntry {
  path: string;
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  sha: string;
  size: number | null;
}

const isId = (text: string) => /^[0-9a-f]{40}$/.test(text);

/** Null where the repository has no such object. */
export function typeOf(folder: string, id: string): string | null {
  if (!isId(id)) return null;
  try {
    return gitOfIds(folder, 'cat-file', '-t', id).toString().trim();
  } catch {
    return null;
  }
}

export function readCommit(folder: string, id: string): Commit {
  const text = gitOfIds(folder, 'cat-file', 'commit', id).toString();
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

export function readTree(folder: string, id: string, recursive = false): TreeEntry[] {
  const flags = recursive ? ['-r', '-t'] : [];
  const output = gitOfIds(folder, 'ls-tree', '-z', '-l', ...flags, id).toString();
  return output
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [, mode, type, sha, size, path] = /^(\d+) (\w+) (\w+) +(-|\d+)\t(.*)$/s.exec(line)!;
      return {
        path: path!,
        mode: mode!,
        type,
        sha: sha!,
        size: size === '-' ? null : Number(size),
      } as TreeEntry;
    });
}

export function readBlob(folder: string, id: string): Buffer {
  return gitOfIds(folder, 'cat-file', 'blob', id);
}

/** What stands at a path in a commit's tree; an empty path is the tree itself. */
export function entryAt(folder: string, commit: string, path: string): TreeEntry | null {
  const root = readCommit(folder, commit).tree;
  if (path === '') return { path, mode: '040000', type: 'tree', sha: root, size: null };
  return readTree(folder, root, true).find((entry) => entry.path === path) ?? null;
}

/** Commits of `head` that `base` does not have, the oldest first. */
export function commitsBetween(folder: string, base: string, head: string): string[] {
  return linesOf(gitOfIds(folder, 'rev-list', '--reverse', '--topo-order', head, `^${base}`));
}

export function mergeBase(folder: string, one: string, other: string): string | null {
  try {
    return gitOfIds(folder, 'merge-base', one, other).toString().trim();
  } catch {
    return null;
  }
}

/** The tree of a merge, or null where it conflicts. */
export function mergeTree(folder: string, base: string, head: string): string | null {
  try {
    return linesOf(gitOfIds(folder, 'merge-tree', '--write-tree', base, head))[0]!;
  } catch {
    return null;
  }
}

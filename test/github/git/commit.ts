/** Writes commits. */
import { readCommit } from './objects.ts';
import { writeObject } from './store.ts';
import { type Changes, changeTree, emptyTree } from './tree.ts';

/** Contents by path; null removes a file. */
export type Files = Record<string, string | Uint8Array | null>;

export interface Author {
  name: string;
  email: string;
  /** Milliseconds. */
  date: number;
}

export interface NewCommit {
  parents: string[];
  /** What changes against the first parent. */
  files: Files;
  message: string;
  author: Author;
}

/** Gives the commit's id; no branch points at it yet. */
export function writeCommit(folder: string, { parents, files, message, author }: NewCommit): string {
  const changes: Changes = new Map();
  for (const [path, content] of Object.entries(files)) {
    const id = content === null ? null : writeObject(folder, 'blob', Buffer.from(content as string));
    changes.set(path, id === null ? null : { mode: '100644', id });
  }
  const from = parents[0] === undefined ? null : readCommit(folder, parents[0]).tree;
  const tree = changeTree(folder, from, changes) ?? emptyTree(folder);
  return writeCommitOfTree(folder, { tree, parents, message }, author);
}

/** A commit of a tree that is there already. */
export function writeCommitOfTree(
  folder: string,
  commit: { tree: string; parents: string[]; message: string },
  who: Author,
): string {
  const stamp = `${who.name} <${who.email}> ${Math.floor(who.date / 1000)} +0000`;
  const parents = commit.parents.map((parent) => `parent ${parent}\n`).join('');
  const text = `tree ${commit.tree}\n${parents}author ${stamp}\ncommitter ${stamp}\n\n${commit.message}\n`;
  return writeObject(folder, 'commit', Buffer.from(text));
}

/** So many commits in a row, each adding a file; gives the last. */
export function writeCommits(folder: string, parent: string, count: number, author: Author): string {
  let last = parent;
  for (let at = 1; at <= count; at++) {
    const files = { [`commit-${at}.txt`]: `${at}\n` };
    last = writeCommit(folder, { parents: [last], files, message: `Commit ${at}`, author });
  }
  return last;
}

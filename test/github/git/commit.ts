/** Writes commits, by fast-import: one process, whatever the number of files. */
import { git } from './git.ts';

/** Contents by path; null removes a file. */
export type Files = Record<string, string | Uint8Array | null>;

export interface NewCommit {
  parents: string[];
  files: Files;
  message: string;
  author: { name: string; email: string };
  /** Milliseconds. */
  date: number;
}

/** Gives the commit's id; no branch points at it yet. */
export function writeCommit(folder: string, { parents, files, message, author, date }: NewCommit): string {
  const who = `${author.name} <${author.email}> ${Math.floor(date / 1000)} +0000`;
  const parts: (string | Buffer)[] = [
    'feature done\n',
    'reset refs/simulated/new\n',
    `commit refs/simulated/new\nmark :1\nauthor ${who}\ncommitter ${who}\n`,
    data(message),
  ];
  for (const [at, parent] of parents.entries()) parts.push(`${at === 0 ? 'from' : 'merge'} ${parent}\n`);
  for (const [path, content] of Object.entries(files)) {
    const quoted = JSON.stringify(path);
    if (content === null) parts.push(`D ${quoted}\n`);
    else parts.push(`M 100644 inline ${quoted}\n`, data(content));
  }
  parts.push('get-mark :1\ndone\n');
  const input = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return git(folder, ['fast-import', '--quiet', '--force'], input).toString().trim();
}

function data(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}

/** A commit of a tree that is there already. */
export function writeCommitOfTree(
  folder: string,
  commit: { tree: string; parents: string[]; message: string },
  who: { name: string; email: string; date: number },
): string {
  const stamp = `${who.name} <${who.email}> ${Math.floor(who.date / 1000)} +0000`;
  const parents = commit.parents.map((parent) => `parent ${parent}\n`).join('');
  const text = `tree ${commit.tree}\n${parents}author ${stamp}\ncommitter ${stamp}\n\n${commit.message}\n`;
  return git(folder, ['hash-object', '-t', 'commit', '-w', '--stdin'], text).toString().trim();
}

/** So many commits in a row, each adding a file; gives the last. */
export function writeCommits(
  folder: string,
  parent: string,
  count: number,
  who: { name: string; email: string; date: number },
): string {
  const stamp = `${who.name} <${who.email}> ${Math.floor(who.date / 1000)} +0000`;
  const parts = ['feature done\n', 'reset refs/simulated/new\n'];
  for (let at = 1; at <= count; at++) {
    const from = at === 1 ? parent : `:${at - 1}`;
    parts.push(`commit refs/simulated/new\nmark :${at}\nauthor ${stamp}\ncommitter ${stamp}\n`);
    parts.push(data(`Commit ${at}`).toString(), `from ${from}\n`);
    parts.push(`M 100644 inline "commit-${at}.txt"\n`, data(`${at}\n`).toString());
  }
  parts.push(`get-mark :${count}\ndone\n`);
  return git(folder, ['fast-import', '--quiet', '--force'], parts.join('')).toString().trim();
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { git } from './run.ts';

export interface TreeLine {
  mode: string;
  type: string;
  id: string;
  name: string;
}

export interface NewCommit {
  tree: string;
  parents: readonly string[];
  /** Seconds since 1970. */
  authored: number;
  /** Stands as the committer: two commits that differ in nothing else are two. */
  label: string;
  message: string;
}

/** Makes an empty repository in a folder, which also has the objects of another. */
export async function makeRepositoryBeside(root: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await git(folder, ['init', '--quiet', '--template=']);
  const objects = (await git(root, ['rev-parse', '--git-path', 'objects'])).toString().replace(/\n$/, '');
  const info = join(folder, '.git/objects/info');
  await mkdir(info, { recursive: true });
  await writeFile(join(info, 'alternates'), `${JSON.stringify(resolve(root, objects))}\n`);
}

/** Gives the id. */
export async function writeBlob(root: string, bytes: Uint8Array): Promise<string> {
  return idOf(await git(root, ['hash-object', '-w', '--stdin'], bytes));
}

/** Gives the id. What the entries name need not be here. */
export async function writeTree(root: string, entries: readonly TreeLine[]): Promise<string> {
  const lines = entries.map(({ mode, type, id, name }) => `${mode} ${type} ${id}\t${name}\0`);
  return idOf(await git(root, ['mktree', '-z', '--missing'], lines.join('')));
}

/** Gives the id. */
export async function writeCommit(root: string, commit: NewCommit): Promise<string> {
  const { tree, parents, authored, label, message } = commit;
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author nobody <> ${authored} +0000`,
    `committer ${label} <> ${authored} +0000`,
    '',
    message.replaceAll('\0', ' '),
  ];
  return idOf(await git(root, ['hash-object', '-w', '-t', 'commit', '--stdin'], lines.join('\n')));
}

/** The entries of one folder. @throws GitError when it is not here */
export async function readTree(root: string, id: string): Promise<TreeLine[]> {
  const output = (await git(root, ['ls-tree', '-z', id, '--'])).toString();
  return output
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const tab = line.indexOf('\t');
      const [mode, type, entry] = line.slice(0, tab).split(' ');
      return { mode: mode!, type: type!, id: entry!, name: line.slice(tab + 1) };
    });
}

function idOf(output: Buffer): string {
  return output.toString().trim();
}

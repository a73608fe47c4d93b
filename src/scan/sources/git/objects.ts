import { git, gitStream, gitSync } from './run.ts';

/** An object of the repository, or why it could not be read. */
export type GitObject = { id: string; type: string; bytes: Buffer } | { id: string; missing: true };

/** The header line that `cat-file --batch` prints takes at most this many bytes. */
const headerBytes = 128;

/**
 * Reads objects at once; all of them are in memory together.
 *
 * @param bytes the sum of their sizes, as far as it is known
 */
export async function readObjects(root: string, ids: readonly string[]): Promise<GitObject[]> {
  if (ids.length === 0) return [];
  const output = await git(root, ['cat-file', '--batch', '--buffer'], `${ids.join('\n')}\n`);
  return [...parseBatch(output)];
}

/** The same for worker threads. */
export function readObjectsSync(root: string, ids: readonly string[], bytes: number): GitObject[] {
  const most = bytes + ids.length * headerBytes + 65_536;
  return [...parseBatch(gitSync(root, ['cat-file', '--batch', '--buffer'], `${ids.join('\n')}\n`, most))];
}

/** One object, piece by piece, however large. */
export function streamBlob(root: string, id: string): AsyncGenerator<Buffer> {
  return gitStream(root, ['cat-file', 'blob', id]);
}

function* parseBatch(output: Buffer): Generator<GitObject> {
  let at = 0;
  while (at < output.length) {
    const newline = output.indexOf(10, at);
    const [id, type, size] = output.toString('latin1', at, newline).split(' ') as [string, string, string?];
    at = newline + 1;
    if (size === undefined) {
      yield { id, missing: true };
      continue;
    }
    const end = at + Number(size);
    yield { id, type, bytes: output.subarray(at, end) };
    at = end + 1;
  }
}

/** What is known of an object without reading it. `size` is in bytes. */
export interface ObjectInfo {
  id: string;
  type: string;
  size: number;
}

/** Every object of the repository, reachable or not, in an order that reads well (packs front to back). */
export async function listObjects(root: string): Promise<ObjectInfo[]> {
  const format = '--batch-check=%(objectname) %(objecttype) %(objectsize)';
  const output = await git(root, ['cat-file', format, '--batch-all-objects', '--unordered', '--buffer']);
  return parseInfos(output.toString('latin1'));
}

/** The type and size of some objects; those that are missing are left out. */
export async function objectInfos(root: string, ids: readonly string[]): Promise<ObjectInfo[]> {
  if (ids.length === 0) return [];
  const format = '--batch-check=%(objectname) %(objecttype) %(objectsize)';
  const output = await git(root, ['cat-file', format, '--buffer'], `${ids.join('\n')}\n`);
  return parseInfos(output.toString('latin1'));
}

function parseInfos(output: string): ObjectInfo[] {
  const infos: ObjectInfo[] = [];
  for (const line of output.split('\n')) {
    const [id, type, size] = line.split(' ');
    if (size !== undefined) infos.push({ id: id!, type: type!, size: Number(size) });
  }
  return infos;
}

import { type GitObject, ObjectError, type Objects } from '../objects.ts';
import { GitError, git, gitStream } from './run.ts';

/** A repository's objects, as git gives them. */
export function gitObjects(root: string): Objects {
  return {
    async sizes(ids) {
      const infos = await objectInfos(root, ids);
      return new Map(infos.map(({ id, size }) => [id, size]));
    },
    read: (ids) => readObjects(root, ids),
    stream: (id) => streamBlob(root, id),
  };
}

/** Reads objects in order, and gives as many at once as git has sent. */
async function* readObjects(root: string, ids: readonly string[]): AsyncGenerator<GitObject[]> {
  let asked = ids;
  while (asked.length > 0) {
    let answered = 0;
    try {
      const output = gitStream(root, ['cat-file', '--batch', '--buffer'], `${asked.join('\n')}\n`);
      for await (const objects of parseBatch(output)) {
        answered += objects.length;
        yield objects;
      }
      return;
    } catch (error) {
      // git gives up at the first object that is damaged: that one is named, the others are asked for again.
      if (!(error instanceof GitError) || answered >= asked.length) throw error;
      yield [{ id: asked[answered]!, corrupt: error.message }];
      asked = asked.slice(answered + 1);
    }
  }
}

async function* parseBatch(output: AsyncIterable<Buffer>): AsyncGenerator<GitObject[]> {
  let held: Buffer[] = [];
  let length = 0;
  let needed = 1;
  for await (const chunk of output) {
    held.push(chunk);
    length += chunk.length;
    // Large objects come in many chunks: they are put together once, not at each.
    if (length < needed) continue;
    const { objects, rest, needed: next } = completeObjects(held.length === 1 ? chunk : Buffer.concat(held));
    held = [rest];
    length = rest.length;
    needed = next;
    if (objects.length > 0) yield objects;
  }
}

interface Parsed {
  objects: GitObject[];
  /** What is left over, the beginning of an object. */
  rest: Buffer;
  /** How many bytes that object takes, as far as is known. */
  needed: number;
}

/** Reads entries `<id> <type> <size>\n<bytes>\n` and `<id> missing\n`. */
function completeObjects(output: Buffer): Parsed {
  const objects: GitObject[] = [];
  for (let at = 0; ; ) {
    const newline = output.indexOf(10, at);
    if (newline === -1) return { objects, rest: output.subarray(at), needed: output.length - at + 1 };
    const [id, type, size] = output.toString('latin1', at, newline).split(' ') as [string, string, string?];
    const start = newline + 1;
    if (size === undefined) {
      objects.push({ id, missing: true });
      at = start;
      continue;
    }
    const end = start + Number(size);
    if (end >= output.length) return { objects, rest: output.subarray(at), needed: end + 1 - at };
    objects.push({ id, type, bytes: output.subarray(start, end) });
    at = end + 1;
  }
}

/** One object, piece by piece, however large. @throws ObjectError */
async function* streamBlob(root: string, id: string): AsyncGenerator<Buffer> {
  try {
    yield* gitStream(root, ['cat-file', 'blob', id]);
  } catch (error) {
    throw error instanceof GitError ? new ObjectError(error.message) : error;
  }
}

/** What is known of an object without reading it. `size` is in bytes; the type of one that git cannot read is `missing`. */
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

/** The type and size of some objects. */
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
    if (type !== undefined) infos.push({ id: id!, type, size: Number(size ?? 0) });
  }
  return infos;
}

/**
 * Git's objects, read and written as git itself would and without a process for each: loose ones are a file each, below
 * the first two digits of their id. What was read once is kept.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { git } from './git.ts';

export interface StoredObject {
  type: 'blob' | 'tree' | 'commit' | 'tag';
  content: Buffer;
}

const known = new Map<string, Map<string, StoredObject>>();

const isId = (text: string) => /^[0-9a-f]{40}$/.test(text);

/** Null where the repository has no such object. */
export function readObject(folder: string, id: string): StoredObject | null {
  const here = knownIn(folder);
  const kept = here.get(id);
  if (kept !== undefined) return kept;
  const found = isId(id) ? (readLoose(folder, id) ?? readPacked(folder, id)) : null;
  if (found !== null) here.set(id, found);
  return found;
}

export function writeObject(folder: string, type: StoredObject['type'], content: Buffer): string {
  const whole = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
  const id = createHash('sha1').update(whole).digest('hex');
  const here = knownIn(folder);
  if (here.has(id)) return id;
  const path = looseFile(folder, id);
  mkdirSync(join(path, '..'), { recursive: true });
  // In one step: a clone may be reading.
  writeFileSync(`${path}.new`, deflateSync(whole, { level: 1 }));
  renameSync(`${path}.new`, path);
  here.set(id, { type, content });
  return id;
}

function knownIn(folder: string): Map<string, StoredObject> {
  let here = known.get(folder);
  if (here === undefined) known.set(folder, (here = new Map()));
  return here;
}

const looseFile = (folder: string, id: string) => join(folder, 'objects', id.slice(0, 2), id.slice(2));

function readLoose(folder: string, id: string): StoredObject | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(looseFile(folder, id));
  } catch {
    return null;
  }
  const whole = inflateSync(bytes);
  const end = whole.indexOf(0);
  const [type] = whole.subarray(0, end).toString().split(' ');
  return { type: type as StoredObject['type'], content: whole.subarray(end + 1) };
}

/** What someone pushed from a clone is in a pack. */
function readPacked(folder: string, id: string): StoredObject | null {
  const output = git(folder, ['cat-file', '--batch'], `${id}\n`);
  const end = output.indexOf('\n');
  const [, type, size] = output.subarray(0, end).toString().split(' ');
  if (size === undefined) return null;
  return {
    type: type as StoredObject['type'],
    content: output.subarray(end + 1, end + 1 + Number(size)),
  };
}

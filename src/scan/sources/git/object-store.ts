import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Forest, layOut, markDoubles, NotPlain, orNotPlain } from './pack/index.ts';
import { git } from './run.ts';

/** Where a repository keeps its objects. */
export interface ObjectStore {
  folder: string;
  /** Length of an id, in bytes. */
  idLength: number;
  /** Whether commits that it has lack their parents. */
  isShallow: boolean;
}

export async function objectStore(root: string): Promise<ObjectStore> {
  const questions = ['--is-shallow-repository', '--show-object-format', '--path-format=absolute'];
  const output = (await git(root, ['rev-parse', ...questions, '--git-path', 'objects'])).toString();
  const [shallow, format, ...folder] = output.replace(/\n$/, '').split('\n');
  return {
    folder: folder.join('\n'),
    idLength: format === 'sha256' ? 32 : 20,
    isShallow: shallow === 'true',
  };
}

/** Objects that can be read without git, and the ids of the others. */
export interface StoredObjects {
  packs: Forest[];
  loose: string[];
}

/**
 * What stands in a store, or null where only git can tell: it borrows from others, or has packs of another kind.
 *
 * @param onPacks told how large the packs are, before they are looked into
 */
export function storedObjects(
  { folder, idLength }: ObjectStore,
  onPacks: (bytes: number) => void,
): StoredObjects | null {
  if (process.env.GIT_ALTERNATE_OBJECT_DIRECTORIES) return null;
  if (existsSync(join(folder, 'info/alternates'))) return null;
  try {
    const paths = packsIn(join(folder, 'pack'));
    onPacks(paths.reduce((sum, path) => sum + orNotPlain(() => statSync(path)).size, 0));
    const packs = paths.map((path) => layOut(path, idLength));
    return { packs, loose: markDoubles(packs, looseIn(folder, idLength)) };
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

function packsIn(folder: string): string[] {
  const names = new Set(filesIn(folder));
  return [...names]
    .filter((name) => name.endsWith('.pack') && names.has(name.replace(/pack$/, 'idx')))
    .map((name) => join(folder, name));
}

function looseIn(folder: string, idLength: number): string[] {
  return filesIn(folder)
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .flatMap((start) => filesIn(join(folder, start)).map((rest) => start + rest))
    .filter((id) => id.length === 2 * idLength && /^[0-9a-f]+$/.test(id));
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? orNotPlain(() => readdirSync(folder)) : [];
}

import type { FileEntry } from '../../../github/index.ts';
import type { Skip } from '../../../model/index.ts';
import type { Naming, Words } from '../changes/change.ts';
import { largestSource } from '../code-base.ts';
import type { RemoteObjects } from './remote-objects.ts';

/** What is read for it at the most. */
const most = { files: 2_000, bytes: 20_000_000 };

/** Files of a tree among those that are meant that have one of the words in them, in the tree's order. */
export async function filesNaming(
  words: Words,
  tree: ReadonlyMap<string, FileEntry>,
  objects: RemoteObjects,
  isMeant: (path: string) => boolean,
): Promise<Naming> {
  const meant = [...tree].filter(
    // Larger files are no code that people write.
    ([path, { mode, size }]) => mode.startsWith('100') && size <= largestSource && isMeant(path),
  );
  const { within, beyond } = limited(meant, objects);
  await objects.fetch(within.map(([, { id }]) => id));
  const paths: string[] = [];
  const skips: Skip[] = beyond;
  const has = wordTest(words);
  for (const [path, { id }] of within) {
    for await (const [object] of objects.read([id])) {
      if (object && 'bytes' in object) {
        if (has(object.bytes)) paths.push(path);
      } else
        skips.push({
          path,
          reason: 'missing-object',
          ...(object && 'detail' in object && { detail: object.detail! }),
        });
    }
  }
  return { paths, skips };
}

type Files = readonly (readonly [string, FileEntry])[];

function limited(files: Files, objects: RemoteObjects): { within: Files; beyond: Skip[] } {
  const within: [string, FileEntry][] = [];
  let [read, bytes] = [0, 0];
  for (const [path, entry] of files) {
    if (!objects.has(entry.id)) {
      read++;
      bytes += entry.size;
    }
    if (read > most.files || bytes > most.bytes) break;
    within.push([path, entry]);
  }
  const left = files.length - within.length;
  if (left === 0) return { within, beyond: [] };
  const path = '(files that rely on the change)';
  const detail = `${left} source files are not read over the API to see whether they do`;
  return { within, beyond: [{ path, reason: 'unfollowed', detail }] };
}

function wordTest({ words, ignoreCase }: Words): (bytes: Buffer) => boolean {
  const sought = words.flatMap((word) => word.split('\n')).filter((word) => word !== '');
  const wanted = sought.map((word) => Buffer.from(ignoreCase ? word.toLowerCase() : word).toString('latin1'));
  return (bytes) => {
    const text = bytes.toString('latin1');
    const read = ignoreCase ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text;
    return wanted.some((word) => read.includes(word));
  };
}

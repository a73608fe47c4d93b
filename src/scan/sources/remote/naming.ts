import type { FileEntry } from '../../../github/index.ts';
import { append, type Skip } from '../../../model/index.ts';
import type { Sketches } from '../../cache/index.ts';
import type { Naming, Words } from '../changes/change.ts';
import { largestSource } from '../code-base.ts';
import type { RemoteObjects } from './remote-objects.ts';

/** What is read for it at the most. */
const most = { files: 2_000, bytes: 20_000_000 };

interface Around {
  tree: ReadonlyMap<string, FileEntry>;
  objects: RemoteObjects;
  /** What is remembered of files that were read before. */
  sketches: Sketches | null;
}

/** Files of a tree among those that are meant that have one of the words in them, in the tree's order. */
export async function filesNaming(
  { words, ignoreCase }: Words,
  { tree, objects, sketches }: Around,
  isMeant: (path: string) => boolean,
): Promise<Naming> {
  const meant = [...tree].filter(
    // Larger files are no code that people write.
    ([path, { mode, size }]) => mode.startsWith('100') && size <= largestSource && isMeant(path),
  );
  const sought = words.flatMap((word) => word.split('\n')).filter((word) => word !== '');
  const unread = meant.map(([, { id }]) => id).filter((id) => !objects.has(id));
  const recalled =
    (unread.length > 0 && (await sketches?.recall(unread, sought))) || new Map<string, boolean>();
  const { within, beyond } = limited(
    meant.filter(([, { id }]) => recalled.get(id) !== false),
    objects,
  );
  const paths: string[] = [];
  const skips: Skip[] = beyond;
  const fresh = new Map<string, Uint8Array>();
  const has = wordTest(sought, ignoreCase);
  const pathsOf = Map.groupBy(within, ([, { id }]) => id);
  for await (const some of objects.read([...pathsOf.keys()])) {
    for (const object of some) {
      const own = pathsOf.get(object.id)!.map(([path]) => path);
      if ('bytes' in object) {
        if (has(object.bytes)) append(paths, own);
        if (!recalled.has(object.id)) fresh.set(object.id, object.bytes);
      } else
        for (const path of own)
          skips.push({
            path,
            reason: 'missing-object',
            ...('detail' in object && { detail: object.detail }),
          });
    }
  }
  await sketches?.keep(fresh);
  const order = new Map(within.map(([path], at) => [path, at]));
  return { paths: paths.sort((a, b) => order.get(a)! - order.get(b)!), skips };
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

function wordTest(sought: readonly string[], ignoreCase: boolean): (bytes: Buffer) => boolean {
  const wanted = sought.map((word) => Buffer.from(ignoreCase ? word.toLowerCase() : word).toString('latin1'));
  return (bytes) => {
    const text = bytes.toString('latin1');
    const read = ignoreCase ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text;
    return wanted.some((word) => read.includes(word));
  };
}

import { type CodeBase, mostHeld, type Unread } from './code-base.ts';
import { type GitObject, ObjectError, type Objects } from './objects.ts';

/** Code of which the objects' ids are known, by path. */
export function codeByIds(ids: ReadonlyMap<string, string>, objects: Objects): CodeBase {
  return {
    paths: new Set(ids.keys()),
    async larger(paths, than) {
      const known = paths.filter((path) => ids.has(path));
      const sizes = await objects.sizes(known.map((path) => ids.get(path)!));
      return known.filter((path) => (sizes.get(ids.get(path)!) ?? 0) > than);
    },
    async read(wanted) {
      const found = new Map<string, Uint8Array | Unread>();
      const pathsOf = new Map<string, string[]>();
      for (const path of wanted) {
        const id = ids.get(path);
        if (id === undefined) found.set(path, { reason: 'missing-object' });
        else pathsOf.set(id, [...(pathsOf.get(id) ?? []), path]);
      }
      if (pathsOf.size === 0) return found;
      for await (const some of objects.read([...pathsOf.keys()])) {
        for (const object of some) {
          const content = await contentOf(object, objects);
          for (const path of pathsOf.get(object.id) ?? []) found.set(path, content);
        }
      }
      return found;
    },
  };
}

async function contentOf(object: GitObject, objects: Objects): Promise<Uint8Array | Unread> {
  if ('missing' in object)
    return { reason: 'missing-object', ...(object.detail !== undefined && { detail: object.detail }) };
  if ('corrupt' in object) return { reason: 'corrupt-object', detail: object.corrupt };
  if ('tooLarge' in object) return beginningOf(object.id, objects);
  return Buffer.from(object.bytes.subarray(0, mostHeld));
}

async function beginningOf(id: string, objects: Objects): Promise<Uint8Array | Unread> {
  const pieces: Uint8Array[] = [];
  let held = 0;
  try {
    for await (const piece of objects.stream(id)) {
      pieces.push(piece.subarray(0, mostHeld - held));
      held += piece.length;
      if (held >= mostHeld) break;
    }
  } catch (error) {
    if (!(error instanceof ObjectError)) throw error;
    return { reason: 'missing-object', detail: error.message };
  }
  return Buffer.concat(pieces);
}

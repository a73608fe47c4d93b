import { type CodeBase, mostHeld, type Unread } from './code-base.ts';
import type { GitObject, Objects } from './objects.ts';

/** Code of which the objects' ids are known, by path. */
export function codeByIds(ids: ReadonlyMap<string, string>, objects: Objects): CodeBase {
  return {
    paths: new Set(ids.keys()),
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
          for (const path of pathsOf.get(object.id) ?? []) found.set(path, contentOf(object));
        }
      }
      return found;
    },
  };
}

function contentOf(object: GitObject): Uint8Array | Unread {
  if ('missing' in object)
    return { reason: 'missing-object', ...(object.detail !== undefined && { detail: object.detail }) };
  if ('corrupt' in object) return { reason: 'corrupt-object', detail: object.corrupt };
  if ('tooLarge' in object) return { reason: 'unparsed', detail: `${object.tooLarge} bytes are too many` };
  return Buffer.from(object.bytes.subarray(0, mostHeld));
}

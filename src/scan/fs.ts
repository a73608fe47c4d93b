import type { Stats } from 'node:fs';

/**
 * The file system, for what every scan of a tree goes through. Not imported: for an import, Node also loads the promises
 * and the streams of this module, which takes as long as looking at a hundred files. And not by promises: what is asked
 * here is answered at once, and each promise takes a turn of the event loop.
 */
export const fs = process.getBuiltinModule('node:fs');

/** What lies at a path, links followed; null where nothing is to be seen. */
export function statusOf(path: string | Buffer): Stats | null {
  return orNull(() => fs.statSync(path));
}

/** The same, of a link itself. */
export function ownStatusOf(path: string | Buffer): Stats | null {
  return orNull(() => fs.lstatSync(path));
}

function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

import { isAbsolute, relative } from 'node:path';

/** A path as people read it: from the repository's root where it lies in there, else whole. Forward slashes. */
export function shownPath(root: string, path: string): string {
  const inside = relative(root, path).replaceAll('\\', '/');
  return inside.startsWith('../') || isAbsolute(inside) ? path : inside;
}

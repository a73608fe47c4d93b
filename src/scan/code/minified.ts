import type { Unread } from './code-base.ts';

/** Bundles hold the code of a source that stands elsewhere, and cost as much as a hundred files. */
export function isMinified(text: Uint8Array): boolean {
  const widest = 400;
  if (text.length < 20 * widest) return false;
  let lines = 1;
  for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, at + 1)) lines++;
  return text.length / lines > widest;
}

export const minified: Unread = { reason: 'generated', detail: 'minified' };

import type { Unread } from '../sources/code-base.ts';

const widest = 400;

/** Bundles hold the code of a source that stands elsewhere, and cost as much as a hundred files. */
export function isMinified(text: Uint8Array): boolean {
  if (text.length < 20 * widest) return false;
  let lines = 1;
  for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, at + 1)) lines++;
  return text.length / lines > widest;
}

export const minified: Unread = { reason: 'generated', detail: 'minified' };

/** The text without its long lines: one long comment must not hide what people have written around it. */
export function shortLines(text: string): string {
  return text.replace(tooWide, (line) => ' '.repeat(line.length));
}

const tooWide = new RegExp(`[^\\n]{${widest + 1},}`, 'g');

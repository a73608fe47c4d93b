import type { Problem } from './problem.ts';

const mebibyte = 2 ** 20;

/** A problem when the text is larger than a file of its kind has reason to be. */
export function tooLarge(text: string, file: string, mebibytes = 1): Problem | null {
  if (Buffer.byteLength(text) <= mebibytes * mebibyte) return null;
  return { file, line: 1, column: 1, message: `expected a file of at most ${mebibytes} MiB` };
}

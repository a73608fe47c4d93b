import type { KeyFormat } from '../../vendors/index.ts';

/** `\u0041`, in characters. */
export const longestEscape = 6;

/** Whether the text around a match lets it stand for itself, and is not a longer word that contains it. */
export function standsAlone(
  text: string,
  start: number,
  end: number,
  boundary: KeyFormat['boundary'] = 'word',
): boolean {
  const checksLeft = boundary === 'word' || boundary === 'left';
  const checksRight = boundary === 'word' || boundary === 'right';
  return !(checksLeft && wordBefore(text, start)) && !(checksRight && isWord(text.charCodeAt(end)));
}

function wordBefore(text: string, start: number): boolean {
  if (start === 0 || !isWord(text.charCodeAt(start - 1))) return false;
  // The `n` of `\n` and the `3D` of `%3D` end an escape, not a word.
  return !/(?:\\[nrtbfv0]|%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2})$/.test(
    text.slice(Math.max(0, start - longestEscape), start),
  );
}

/** ASCII letters, digits and the underscore; false past the end of the text (NaN). */
function isWord(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
  );
}

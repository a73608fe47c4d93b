/** What stands between the parentheses of a Markdown link; null for what is no web address or too long for one. */
export function linkTarget(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || url.length > 2_000) return null;
  return url.toWellFormed().replace(/[^\w\-.~:/?#@!$&*+,;=%]/gu, percent);
}

/** Byte by byte: encodeURIComponent leaves `'()` as they are. */
function percent(character: string): string {
  return [...Buffer.from(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

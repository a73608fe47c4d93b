/** Openers of comments, and what closes those that do not end with the line. */
const closers: Record<string, string> = {
  '/*': '*/',
  '*': '*/',
  '<!--': '-->',
  '<%--': '--%>',
  '{{!--': '--}}',
  '{#': '#}',
  '{-': '-}',
  '(*': '*)',
  '<#': '#>',
  '<%#': '%>',
  // Visual Basic; a second quote shows that it was a string.
  "'": "'",
};

const opener = /(?:<!--|<%--|\{\{!--|<%#|\{#|<#|\{-|\/\*+|\(\*+|\/\/[/!]?|--|#+|;+|%+|\*|'|\b(?:REM|rem))$/;
const longestOpener = 16;

/** The comment that opens directly before an offset: where, and what would close it; null when none does. */
export function openingBefore(
  text: string,
  lineStart: number,
  offset: number,
): { start: number; closer: string | null } | null {
  let end = offset;
  while (end > lineStart && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  const from = Math.max(lineStart, end - longestOpener);
  const match = opener.exec(text.slice(from, end));
  if (match === null) return null;
  // `/**` closes as `/*` does.
  const kind = match[0].replace(/\*+$/, '*');
  return { start: from + match.index, closer: closers[kind] ?? null };
}

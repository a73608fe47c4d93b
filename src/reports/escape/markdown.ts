import { printable } from './printable.ts';

/**
 * A zero-width space: GitHub reads mentions, numbers and addresses from the rendered text, where an entity is gone.
 * Printable text holds none of its own.
 */
const breaker = '\u200b';

/** Text that stays text in GitHub's Markdown, in a paragraph, a list or a table cell. */
export function markdownText(text: string): string {
  return printable(text)
    .replace(/@(?=\S)/g, `@${breaker}`)
    .replace(/#(?=\d)/g, `#${breaker}`)
    .replace(/GH-(?=\d)/gi, `$&${breaker}`)
    .replace(/:(?=\/\/)/g, `:${breaker}`)
    .replace(/(?:www|mailto|xmpp)(?=[.:])/gi, `$&${breaker}`)
    .replace(/:(?=[\w+-]+:)/g, `:${breaker}`)
    .replace(/\b[0-9a-f]{4}(?=[0-9a-f]{3,60}\b)/g, `$&${breaker}`)
    .replace(/^(?=\s|[-+=#]|\d+[.)])/, breaker)
    .replace(/[&<>|\\`*_[\]~$\u200b]/g, entity);
}

/** A code span that survives a table cell. GitHub links and mentions nothing inside of one. */
export function markdownCode(text: string): string {
  const shown = printable(text);
  if (/^[^\s`|\\]([^`|\\]*[^\s`|\\])?$/.test(shown)) return `\`${shown}\``;
  // Neither a fence of backticks nor `\|` means the same everywhere: entities do.
  const inside = shown
    .replace(/[!-/:-@[-`{-~]/g, entity)
    .replaceAll(entity('@'), entity('@') + entity(breaker));
  return `<code>${inside}</code>`;
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

import type { Grammar } from './parser.ts';

/**
 * A comment, or the tag that opens a script; a quoted attribute may hold a `>` (Vue's `generic="T extends Item<U>"`).
 * The limits, far above any tag that a person writes, keep the time proportional to the text.
 */
const opening = /<!--|<script(?=[\s/>])((?:[^"'>]|"[^"]{0,2000}"|'[^']{0,2000}'){0,500})>/gi;
const closing = /<\/script\s*>/gi;
/** Types and languages of scripts that are JavaScript; others hold data, templates or CoffeeScript. */
const known =
  /^(?:module|js|ts|jsx|tsx|(?:java|type|ecma)script|(?:text|application)\/(?:java|type|ecma)script)$/i;

/**
 * The scripts of a Vue or Svelte file with everything around them blanked out: offsets and lines stay what they are. All
 * are read by one grammar, which knows JSX if one of them says that it has any.
 */
export function embeddedScripts(text: string): { text: string; grammar: Grammar } {
  let result = '';
  let at = 0;
  let grammar: Grammar = 'typescript';
  const blankTo = (end: number) => {
    result += text.slice(at, end).replace(/[^\r\n]/g, ' ');
    at = end;
  };
  for (let open = next(opening, text, 0); open; open = next(opening, text, at)) {
    const { start, end, attributes } = open;
    if (attributes === undefined) {
      const over = text.indexOf('-->', start);
      if (over === -1) break;
      blankTo(over);
      continue;
    }
    blankTo(end);
    if (attributes.endsWith('/')) continue;
    const close = next(closing, text, end)?.start ?? text.length;
    const kinds = [...attributes.matchAll(/\b(?:lang|type)\s*=\s*["']?([^"'\s]*)/gi)].map(
      ([, kind = '']) => kind,
    );
    if (!kinds.every((kind) => known.test(kind))) {
      blankTo(close);
      continue;
    }
    if (kinds.some((kind) => /^[jt]sx$/i.test(kind))) grammar = 'tsx';
    result += text.slice(at, close);
    at = close;
  }
  blankTo(text.length);
  return { text: result, grammar };
}

function next(
  pattern: RegExp,
  text: string,
  from: number,
): { start: number; end: number; attributes: string | undefined } | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match && { start: match.index, end: pattern.lastIndex, attributes: match[1] };
}

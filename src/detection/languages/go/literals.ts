import type { Literal } from '../../../model/index.ts';
import { literal } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';

const escapes: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Bytes (`\xff`, `\377`) are taken for the characters of that number. */
function decode(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{3})|(.))/gs,
    (_, byte?: string, short?: string, long?: string, octal?: string, character?: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      const code = byte ?? short ?? long;
      if (code === undefined) return escapes[character!] ?? character!;
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

const unquoted = (text: string, quote: string): string =>
  text.slice(1, text.length > 1 && text.endsWith(quote) ? -1 : undefined);

export function stringLiteral(node: SyntaxNode): Literal {
  const { text } = node;
  const isRaw = text.startsWith('`');
  const value = isRaw ? unquoted(text, '`').replaceAll('\r', '') : decode(unquoted(text, text[0] ?? '"'));
  return literal('string', value, node.span);
}

export function numberLiteral(node: SyntaxNode): Literal {
  const digits = node.text.replaceAll('_', '');
  const value = Number(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const isExact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  return literal('number', isExact ? value : node.text, node.span);
}

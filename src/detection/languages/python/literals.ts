import type { Expr } from '../../../model/index.ts';
import { literal } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { template } from '../templates.ts';
import type { Context } from './context.ts';

const escapes: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** A string of any prefix: text, bytes, raw, formatted. */
export function string(node: SyntaxNode, to: Context): Expr {
  const parts: Expr[] = [];
  for (const child of node.children) {
    if (child.type === 'string_content') parts.push(literal('string', decoded(child), child.span));
    else if (child.type === 'interpolation') parts.push(...interpolation(child, to));
  }
  return template(parts, node.span);
}

/** `"a" "b"`. */
export function concatenatedString(node: SyntaxNode, to: Context): Expr {
  return template(to.exprs(node.named), node.span);
}

/** Whether a string stands for itself: no f-string. */
export function isPlain(node: SyntaxNode): boolean {
  return node.type === 'string' && !node.has('interpolation');
}

/** What a string's content is when it runs: the grammar marks the escapes. */
function decoded(content: SyntaxNode): string {
  const { text, start } = content;
  let result = '';
  let at = 0;
  for (const mark of content.children) {
    if (mark.type !== 'escape_sequence' && mark.type !== 'escape_interpolation') continue;
    result += text.slice(at, mark.start - start);
    result += mark.type === 'escape_sequence' ? unescaped(mark.text) : mark.text.slice(1);
    at = mark.end - start;
  }
  return result + text.slice(at);
}

function unescaped(written: string): string {
  const code = written.slice(1).replace(/^\r\n?/, '\n');
  const known = escapes[code];
  if (known !== undefined) return known;
  const digits = /^(?:[xuU]([0-9a-fA-F]+)|([0-7]{1,3}))$/.exec(code);
  if (!digits) return written;
  const point = digits[1] === undefined ? Number.parseInt(digits[2]!, 8) : Number.parseInt(digits[1], 16);
  return point > 0x10ffff ? written : String.fromCodePoint(point);
}

/** `{value!r:>{width}}`: the value, then what its format reads. */
function interpolation(node: SyntaxNode, to: Context): Expr[] {
  const format = node.field('format_specifier');
  return [
    to.part(node, 'expression'),
    ...(format ? to.exprs(format.named.flatMap(({ named }) => named)) : []),
  ];
}

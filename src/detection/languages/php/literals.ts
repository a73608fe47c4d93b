import type { Expr, Literal } from '../../../model/index.ts';
import { literal } from '../build.ts';
import { concatenation } from '../concatenation.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';

const escapes: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  v: '\v',
  e: '\x1b',
  f: '\f',
};

/** Bytes (`\xff`, `\377`) are taken for the characters of that number. */
function decode(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:x([\da-fA-F]{1,2})|u\{([\da-fA-F]{1,6})\}|([0-7]{1,3})|([ntrvef\\$"]))/g,
    (_, byte?: string, point?: string, octal?: string, character?: string) => {
      if (character !== undefined) return escapes[character] ?? character;
      const code = Number.parseInt(byte ?? point ?? octal!, octal === undefined ? 16 : 8);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

export function quoted(node: SyntaxNode): Literal {
  const text = node.text.replace(/^[bB]/, '').replace(/^'|'$/g, '');
  return literal('string', text.replaceAll(/\\(['\\])/g, '$1'), node.span);
}

/** `"… $a {$b->c}"`, also a shell command's text. */
export function interpolated(node: SyntaxNode, context: Context): Expr {
  const parts = node.named.map((part): Expr => {
    if (part.type === 'string_content') return literal('string', part.text, part.span);
    if (part.type === 'escape_sequence') return literal('string', decode(part.text), part.span);
    return context.expr(part);
  });
  return concatenation(parts, node.span);
}

/** A heredoc: its lines are indented like the word that ends it, and the tree leaves out ends of lines after variables. */
export function heredoc(node: SyntaxNode, context: Context): Expr {
  const body = node.field('value');
  if (!body) return literal('string', '', node.span);
  const indentation = indentationOf(node);
  const parts: Expr[] = [];
  let at = body.start;
  const addText = (end: number, isDecoded: boolean): void => {
    const text = body.text.slice(at - body.start, end - body.start);
    const plain = indentation === '' ? text : text.replaceAll(`\n${indentation}`, '\n');
    if (text !== '') parts.push(literal('string', isDecoded ? decode(plain) : plain, [at, end]));
  };
  for (const part of body.named) {
    if (texts.has(part.type)) continue;
    const opened = body.text.slice(0, part.start - body.start).endsWith('{') ? 1 : 0;
    addText(part.start - opened, true);
    parts.push(context.expr(part));
    at = part.end + opened;
  }
  addText(body.end, node.type === 'heredoc');
  const [first] = parts;
  if (first?.kind === 'literal') parts[0] = { ...first, value: trimmed(String(first.value), indentation) };
  return concatenation(parts, node.span);
}

const texts = new Set(['string_content', 'escape_sequence', 'nowdoc_string']);

function trimmed(text: string, indentation: string): string {
  const line = text.replace(/^\r?\n/, '');
  return line.startsWith(indentation) ? line.slice(indentation.length) : line;
}

function indentationOf(node: SyntaxNode): string {
  const end = node.field('end_tag');
  return end ? /[ \t]*$/.exec(node.text.slice(0, end.start - node.start))![0] : '';
}

export function numberLiteral(node: SyntaxNode): Literal {
  const digits = node.text.replaceAll('_', '');
  const value = Number(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const isExact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  return literal('number', isExact ? value : node.text, node.span);
}

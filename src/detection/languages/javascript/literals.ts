import type { Expr } from '../../../model/index.ts';
import { literal, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context, Table } from './context.ts';

export const literals: Table<Expr> = {
  string: (node) => literal('string', stringValue(node), node.span),
  template_string: template,
  number: (node) => literal('number', numberValue(node.text), node.span),
  regex: (node) => literal('regex', node.field('pattern')?.text ?? '', node.span),
  true: (node) => literal('boolean', true, node.span),
  false: (node) => literal('boolean', false, node.span),
  null: (node) => literal('null', null, node.span),
  undefined: (node) => literal('null', null, node.span),
  private_property_identifier: (node) => literal('string', node.text, node.span),
};

/** A string's value, its escapes decoded. */
export function stringValue(node: SyntaxNode): string {
  return node.children.map(piece).join('');
}

function template(node: SyntaxNode, to: Context): Expr {
  const parts: Expr[] = [];
  let text: SyntaxNode[] = [];
  const endText = () => {
    const [first] = text;
    if (first) {
      const span = [first.start, text.at(-1)!.end] as const;
      parts.push(literal('string', text.map(piece).join(''), span));
    }
    text = [];
  };
  for (const child of node.children) {
    if (child.type !== 'template_substitution') {
      text.push(child);
      continue;
    }
    endText();
    parts.push(...child.named.map((inner) => to.expr(inner)));
  }
  endText();
  if (!node.has('template_substitution')) return literal('string', stringValue(node), node.span);
  return { kind: 'template', parts, span: node.span };
}

const references = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

/** What a part of a string stands for. */
function piece({ type, text }: SyntaxNode): string {
  if (type === 'escape_sequence') return unescaped(text);
  if (type === 'html_character_reference') return references.get(text.slice(1, -1)) ?? text;
  return text;
}

const letters: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

function unescaped(sequence: string): string {
  const rest = sequence.slice(1);
  const hex = /^(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]+)\})$/i.exec(rest);
  if (hex) return codePoint(Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16));
  if (/^[0-7]{1,3}$/.test(rest)) return codePoint(Number.parseInt(rest, 8));
  if (/^[\r\n\u2028\u2029]/.test(rest)) return '';
  return letters[rest] ?? rest;
}

const codePoint = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');

/** A text where JavaScript's own numbers cannot hold it exactly. */
function numberValue(written: string): number | string {
  const text = written.replaceAll('_', '').replace(/n$/, '');
  const value = Number(/^0\d+$/.test(text) && !/[89]/.test(text) ? `0o${text}` : text);
  const isWhole = /^(?:\d+|0[xob][\da-f]+)$/i.test(text);
  return Number.isNaN(value) || (isWhole && !Number.isSafeInteger(value)) ? text : value;
}

/** `import.meta` and `new.target`: two words that stand for a value. */
export function metaProperty(node: SyntaxNode): Expr {
  const [object, property] = node.children;
  if (!object || !property) return name(node.text, node.span);
  return { kind: 'member', object: name(object.text, object.span), name: property.text, span: node.span };
}

import type { Expr, Literal } from '../../../model/index.ts';
import { literal, opaque } from '../build.ts';
import { decodeEscapes } from '../escapes.ts';
import { numberOf } from '../numbers.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { ExpressionTable, TreeLowering } from '../tree-lowering.ts';
import { readable } from '../tree-lowering.ts';

const integer = (node: SyntaxNode): Expr => {
  const digits = node.text.replace(/[lL]$/, '');
  return literal('number', numberOf(/^0[0-7_]+$/.test(digits) ? `0o${digits.slice(1)}` : digits), node.span);
};

const float = (node: SyntaxNode): Expr =>
  literal('number', numberOf(node.text.replace(/[fFdD]$/, '')), node.span);

const constant =
  (type: Literal['type'], value: Literal['value']) =>
  (node: SyntaxNode): Expr =>
    literal(type, value, node.span);

export const literals: ExpressionTable = {
  true: constant('boolean', true),
  false: constant('boolean', false),
  null_literal: constant('null', null),
  decimal_integer_literal: integer,
  hex_integer_literal: integer,
  octal_integer_literal: integer,
  binary_integer_literal: integer,
  decimal_floating_point_literal: float,
  hex_floating_point_literal: ({ text, span }) => literal('number', text, span),
  character_literal: (node) => literal('string', decodeEscapes(node.text.slice(1, -1)), node.span),
  string_literal: (node, lower) =>
    node.has('string_interpolation') ? interpolated(node, lower) : literal('string', textOf(node), node.span),
  template_expression: (node, lower) => ({
    kind: 'call',
    callee: lower.operand(node, 'template_processor'),
    args: [{ value: lower.operand(node, 'template_argument') }],
    span: node.span,
  }),
};

function textOf({ text }: SyntaxNode): string {
  return text.startsWith('"""')
    ? textBlock(text)
    : decodeEscapes(text.slice(1, text.endsWith('"') ? -1 : undefined));
}

/** A text block's lines without the indentation that all of them share, by Java's rules (JLS 3.10.6). */
function textBlock(text: string): string {
  const lines = text
    .slice(3, text.endsWith('"""') && text.length >= 6 ? -3 : undefined)
    .split(/\r\n?|\n/)
    .slice(1);
  const last = lines.length - 1;
  const indents = lines
    .filter((line, i) => i === last || line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  const stripped = lines.map((line) => line.slice(shared).replace(/[ \t\f]+$/, ''));
  return decodeEscapes(stripped.join('\n'));
}

function interpolated(node: SyntaxNode, lower: TreeLowering): Expr {
  const parts = readable(node).map((part) =>
    part.type === 'string_interpolation'
      ? opaque(lower.expressions(part), part.span)
      : literal('string', decodeEscapes(part.text), part.span),
  );
  return { kind: 'template', parts, span: node.span };
}

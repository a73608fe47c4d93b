import type { Expr } from '../../../model/index.ts';
import { call, literal, member, name, opaque } from '../build.ts';
import { concatenation } from '../concatenation.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { argumentsOf } from './arguments.ts';
import { compositeLiteral } from './composite-literals.ts';
import type { Context, Expressions } from './context.ts';
import { numberLiteral, stringLiteral } from './literals.ts';
import { typeExpr } from './types.ts';

const all: Expressions[string] = (node, context) => opaque(node.named.map(context.expr), node.span);
const variable: Expressions[string] = (node, context) => name(context.variable(node.text), node.span);

const texts = new Set(['interpreted_string_literal', 'raw_string_literal']);

export const expressions: Expressions = {
  identifier: variable,
  blank_identifier: variable,
  field_identifier: variable,
  package_identifier: variable,
  nil: (node) => literal('null', null, node.span),
  true: (node) => literal('boolean', true, node.span),
  false: (node) => literal('boolean', false, node.span),
  iota: (node, context) => literal('number', context.iota, node.span),
  int_literal: numberLiteral,
  float_literal: numberLiteral,
  imaginary_literal: numberLiteral,
  rune_literal: stringLiteral,
  interpreted_string_literal: stringLiteral,
  raw_string_literal: stringLiteral,
  parenthesized_expression: all,
  slice_expression: all,
  expression_list: all,
  literal_element: all,
  // A channel takes what is sent as a queue does.
  send_statement: (node, context) => {
    const channel = context.part(node, 'channel');
    return call(member(channel, 'send', channel.span), [{ value: context.part(node, 'value') }], node.span);
  },
  receive_statement: all,
  ERROR: all,
  selector_expression: (node, context) =>
    member(context.part(node, 'operand'), node.field('field')?.text ?? '', node.span),
  index_expression: (node, context) => ({
    kind: 'index',
    object: context.part(node, 'operand'),
    index: context.part(node, 'index'),
    span: node.span,
  }),
  type_assertion_expression: (node, context) => context.part(node, 'operand'),
  call_expression: (node, context) => {
    const callee = context.part(node, 'function');
    const args = node.field('arguments')?.named ?? [];
    return call(callee, argumentsOf(callee, args, context), node.span);
  },
  variadic_argument: (node, context) => ({ kind: 'spread', value: all(node, context), span: node.span }),
  // `f[T](x)` looks like a conversion too.
  type_conversion_expression: (node, context) => {
    const type = node.field('type');
    const callee = type ? typeExpr(type) : opaque([], node.span);
    return call(callee, [{ value: context.part(node, 'operand') }], node.span);
  },
  unary_expression: (node, context) => {
    const value = context.part(node, 'operand');
    const operator = node.field('operator')?.text;
    if (operator === '!') return { kind: 'not', value, span: node.span };
    if (operator === '-' && value.kind === 'literal' && typeof value.value === 'number')
      return literal('number', -value.value, node.span);
    return value;
  },
  binary_expression: binary,
  func_literal: (node, context) => ({
    kind: 'closure',
    fn: context.fn(node, undefined),
    span: node.span,
  }),
  composite_literal: compositeLiteral,
  literal_value: compositeLiteral,
};

function binary(node: SyntaxNode, context: Context): Expr {
  const op = node.field('operator')?.text ?? '';
  if (op === '+') {
    const operands = sum(node);
    if (operands.some(({ type }) => texts.has(type)))
      return concatenation(operands.map(context.expr), node.span);
  }
  const left = context.part(node, 'left');
  const right = context.part(node, 'right');
  if (op === '&&' || op === '||')
    return { kind: 'logic', op: op === '&&' ? 'and' : 'or', left, right, span: node.span };
  return { kind: 'binary', op, left, right, span: node.span };
}

/** The operands of `a + b + c`. */
function sum(node: SyntaxNode): SyntaxNode[] {
  if (node.type !== 'binary_expression' || node.field('operator')?.text !== '+') return [node];
  const left = node.field('left');
  const right = node.field('right');
  return [...(left ? sum(left) : []), ...(right ? [right] : [])];
}

import type { Expr } from '../../../model/index.ts';
import { literal, name, opaque } from '../build.ts';
import { concatenation } from '../concatenation.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { abruptOf, atOnce, endedBefore, isFalse, isNull } from './abrupt.ts';
import { arrayLiteral } from './arrays.ts';
import { assignmentValue } from './assignments.ts';
import { calls } from './calls.ts';
import type { Context, Expressions } from './context.ts';
import { closures } from './functions.ts';
import { heredoc, interpolated, numberLiteral, quoted } from './literals.ts';
import { matchValue } from './matches.ts';
import { qualifiedName, scopeName, variableText } from './names.ts';

const all: Expressions[string] = (node, context) => opaque(node.named.map(context.expr), node.span);

export const expressions: Expressions = {
  ...calls,
  ...closures,
  variable_name: (node) => name(variableText(node), node.span),
  // `${a}` in a text is `$a`; otherwise nobody knows which.
  dynamic_variable_name: (node, context) => {
    const [own] = node.named;
    if (own?.type === 'name') return name(own.text, node.span);
    return { kind: 'opaque', parts: node.named.map(context.expr), span: node.span };
  },
  name: (node, context) => {
    const ended = abruptOf(node, context);
    return ended ? atOnce(ended) : name(node.text, node.span);
  },
  qualified_name: qualifiedName,
  relative_name: qualifiedName,
  namespace_name: qualifiedName,
  relative_scope: scopeName,
  null: (node) => literal('null', null, node.span),
  boolean: (node) => literal('boolean', node.text.toLowerCase() === 'true', node.span),
  integer: numberLiteral,
  float: numberLiteral,
  string: quoted,
  encapsed_string: interpolated,
  heredoc,
  nowdoc: heredoc,
  parenthesized_expression: all,
  error_suppression_expression: all,
  by_ref: all,
  sequence_expression: all,
  yield_expression: all,
  array_creation_expression: arrayLiteral,
  list_literal: all,
  subscript_expression: (node, context) => {
    const [object, index] = node.named;
    return {
      kind: 'index',
      object: object ? context.expr(object) : opaque([], node.span),
      // `$a[]` is the place after the last.
      index: index ? subscript(index, object, context) : opaque([], [node.end, node.end]),
      span: node.span,
    };
  },
  variadic_unpacking: (node, context) => ({ kind: 'spread', value: all(node, context), span: node.span }),
  unary_op_expression: (node, context) => {
    const value = node.field('argument') ? context.part(node, 'argument') : all(node, context);
    const operator = node.children[0]?.text;
    if (operator === '!') return { kind: 'not', value, span: node.span };
    if (operator === '-' && value.kind === 'literal' && typeof value.value === 'number')
      return literal('number', -value.value, node.span);
    return value;
  },
  binary_expression: binary,
  conditional_expression: conditional,
  match_expression: matchValue,
  throw_expression: (node, context) => {
    const ended = abruptOf(node, context);
    return ended ? atOnce(ended) : all(node, context);
  },
  assignment_expression: assignmentValue,
  reference_assignment_expression: assignmentValue,
  augmented_assignment_expression: assignmentValue,
  update_expression: assignmentValue,
  match_condition_list: all,
  pair: all,
  ERROR: all,
};

/** In a text, `$a[key]` has a word for its key. */
function subscript(index: SyntaxNode, object: SyntaxNode | undefined, context: Context): Expr {
  const isWord = index.type === 'name' && object?.end === index.start - 1 && /^[a-z_]\w*$/.test(index.text);
  return isWord ? literal('string', index.text, index.span) : context.expr(index);
}

const spellings: Record<string, string> = { '===': '==', '!==': '!=', '<>': '!=' };
const logic: Record<string, 'and' | 'or' | 'coalesce'> = {
  '&&': 'and',
  and: 'and',
  '||': 'or',
  or: 'or',
  '??': 'coalesce',
};

function binary(node: SyntaxNode, context: Context): Expr {
  const written = node.field('operator')?.text.toLowerCase() ?? '';
  if (written === '.') return concatenation(operands(node).map(context.expr), node.span);
  const op = logic[written];
  const left = context.part(node, 'left');
  const last = node.field('right');
  if (!op || !last) {
    const right = context.part(node, 'right');
    return { kind: 'binary', op: spellings[written] ?? written, left, right, span: node.span };
  }
  return joined(op, left, last, node, context);
}

/** Two values of which the second may not be asked for; a way that ends there is told before the statement. */
function joined(
  op: 'and' | 'or' | 'coalesce',
  left: Expr,
  last: SyntaxNode,
  node: SyntaxNode,
  context: Context,
): Expr {
  const test = op === 'coalesce' ? isNull : op === 'or' ? isFalse : (value: Expr) => value;
  const ended = endedBefore(left, last, test, context);
  if (ended) return ended;
  const right = context.conditionally(() => context.expr(last));
  return { kind: 'logic', op, left, right, span: node.span };
}

/** The operands of `a . b . c`. */
function operands(node: SyntaxNode): SyntaxNode[] {
  if (node.type !== 'binary_expression' || node.field('operator')?.text !== '.') return [node];
  const left = node.field('left');
  const right = node.field('right');
  return [...(left ? operands(left) : []), ...(right ? [right] : [])];
}

function conditional(node: SyntaxNode, context: Context): Expr {
  const test = context.part(node, 'condition');
  const then = node.field('body');
  const otherwise = node.field('alternative');
  if (!then) return otherwise ? joined('or', test, otherwise, node, context) : test;
  if (otherwise && endedBefore(test, otherwise, isFalse, context)) return context.expr(then);
  if (otherwise && endedBefore(test, then, (value) => value, context)) return context.expr(otherwise);
  return context.conditionally(() => ({
    kind: 'conditional',
    test,
    then: context.expr(then),
    otherwise: context.part(node, 'alternative'),
    span: node.span,
  }));
}

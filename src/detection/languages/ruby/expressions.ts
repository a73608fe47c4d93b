import type { Expr } from '../../../model/index.ts';
import { call, literal, member, name, opaque } from '../build.ts';
import { numberLiteral } from '../numbers.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { calling, isJump, superCall, yielding } from './calls.ts';
import { arrowLambda } from './closures.ts';
import type { Context, Rules } from './context.ts';
import { array, entriesOf } from './hashes.ts';
import { chainedString, character, heredoc, regex, string, subshell, symbol } from './literals.ts';
import { operation, operatorAssignment, unary } from './operators.ts';
import { isMatch } from './patterns.ts';

const variable = (node: SyntaxNode): Expr => name(node.text, node.span);
const number = (node: SyntaxNode): Expr => numberLiteral(node.text, node.span);

export const expressions: Rules['expressions'] = {
  identifier: (node, to) => {
    if (isJump(node, to)) return to.valueOf(node);
    return /[?!]$/.test(node.text) ? call(variable(node), [], node.span) : variable(node);
  },
  constant: variable,
  instance_variable: variable,
  class_variable: variable,
  global_variable: variable,
  self: (node) => name('this', node.span),
  scope_resolution: (node, to) => {
    const scope = node.field('scope');
    const text = node.field('name')?.text ?? '';
    return scope ? member(to.expr(scope), text, node.span) : name(text, node.span);
  },
  element_reference: elementReference,
  call: calling,
  super: superCall,
  yield: yielding,
  lambda: arrowLambda,

  string,
  bare_string: string,
  delimited_symbol: string,
  bare_symbol: string,
  chained_string: chainedString,
  heredoc_beginning: heredoc,
  regex,
  subshell,
  character,
  simple_symbol: symbol,
  hash_key_symbol: symbol,
  integer: number,
  float: number,
  rational: number,
  complex: number,
  true: (node) => literal('boolean', true, node.span),
  false: (node) => literal('boolean', false, node.span),
  nil: (node) => literal('null', null, node.span),

  array,
  string_array: array,
  symbol_array: array,
  right_assignment_list: array,
  hash: (node, to) => ({ kind: 'object', entries: entriesOf(node.named, to), span: node.span }),
  pair: (node, to) => ({ kind: 'object', entries: entriesOf([node], to), span: node.span }),
  splat_argument: spread,
  hash_splat_argument: spread,
  forward_argument: (node) => ({ kind: 'spread', value: name('...', node.span), span: node.span }),
  range: (node, to) => ({
    kind: 'binary',
    op: node.field('operator')?.type ?? '..',
    left: edge(node, 'begin', to),
    right: edge(node, 'end', to),
    span: node.span,
  }),

  binary: (node, to) =>
    operation(node, node.field('operator')?.type ?? '', to.part(node, 'left'), to.part(node, 'right')),
  unary,
  conditional: (node, to) => {
    const test = to.part(node, 'condition');
    const then = to.part(node, 'consequence');
    return { kind: 'conditional', test, then, otherwise: to.part(node, 'alternative'), span: node.span };
  },
  assignment: (node, to) => {
    const left = node.field('left');
    const value = to.part(node, 'right');
    return left ? { kind: 'assign', target: to.target(left), value, span: node.span } : value;
  },
  operator_assignment: operatorAssignment,
  parenthesized_statements: (node, to) => {
    const [only, ...others] = node.named;
    return only && others.length === 0 ? to.expr(only) : to.valueOf(node);
  },
  test_pattern: isMatch,
};

function spread(node: SyntaxNode, to: Context): Expr {
  const [value] = node.named;
  return { kind: 'spread', value: value ? to.expr(value) : name(node.text, node.span), span: node.span };
}

function elementReference(node: SyntaxNode, to: Context): Expr {
  const [object, ...keys] = to.exprs(node.named);
  const { span } = node;
  if (!object) return opaque([], span);
  const index: Expr = keys.length === 1 ? keys[0]! : { kind: 'array', items: keys, span };
  return { kind: 'index', object, index, span };
}

function edge(node: SyntaxNode, field: string, to: Context): Expr {
  return node.field(field) ? to.part(node, field) : literal('null', null, node.span);
}

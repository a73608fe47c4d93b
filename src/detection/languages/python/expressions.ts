import type { Arg, Entry, Expr } from '../../../model/index.ts';
import { call, literal, member, name, opaque } from '../build.ts';
import { percentFormat } from '../formatting.ts';
import { numberLiteral } from '../numbers.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { isText, sum } from '../templates.ts';
import { comprehension } from './comprehensions.ts';
import type { Context, Rules } from './context.ts';
import { braceFormat } from './formatting.ts';
import { lambda } from './functions.ts';
import { concatenatedString, string } from './literals.ts';

export const expressions: Rules['expressions'] = {
  identifier: (node, to) => to.name(node),
  attribute: (node, to) => member(to.part(node, 'object'), node.field('attribute')?.text ?? '', node.span),
  subscript,
  slice: (node, to) => ({ kind: 'opaque', parts: to.exprs(node.named), span: node.span }),
  call: calling,

  string,
  concatenated_string: concatenatedString,
  integer: (node) => numberLiteral(node.text, node.span),
  float: (node) => numberLiteral(node.text, node.span),
  true: (node) => literal('boolean', true, node.span),
  false: (node) => literal('boolean', false, node.span),
  none: (node) => literal('null', null, node.span),
  ellipsis: (node) => opaque([], node.span),

  list: array,
  tuple: array,
  set: array,
  expression_list: array,
  dictionary,
  pair: (node, to) => opaque([to.part(node, 'key'), to.part(node, 'value')], node.span),
  list_comprehension: comprehension,
  set_comprehension: comprehension,
  dictionary_comprehension: comprehension,
  generator_expression: comprehension,
  list_splat: spread,
  dictionary_splat: spread,

  binary_operator: binary,
  comparison_operator: comparison,
  boolean_operator: (node, to) => ({
    kind: 'logic',
    op: node.field('operator')?.type === 'or' ? 'or' : 'and',
    left: to.part(node, 'left'),
    right: to.part(node, 'right'),
    span: node.span,
  }),
  not_operator: (node, to) => ({ kind: 'not', value: to.part(node, 'argument'), span: node.span }),
  unary_operator: unary,
  conditional_expression: conditional,
  named_expression: (node, to) => assign(node, node.field('name'), 'value', to),
  assignment: (node, to) =>
    node.field('right') ? assign(node, node.field('left'), 'right', to) : to.part(node, 'left'),
  augmented_assignment: (node, to) => {
    const left = node.field('left');
    return left
      ? { kind: 'assign', target: to.target(left), value: augmented(node, to), span: node.span }
      : augmented(node, to);
  },
  await: (node, to) => ({ kind: 'await', value: opaque(to.exprs(node.named), node.span), span: node.span }),
  yield: (node, to) => ({ kind: 'opaque', parts: to.exprs(node.named), span: node.span }),
  lambda,
};

function array(node: SyntaxNode, to: Context): Expr {
  return { kind: 'array', items: to.exprs(node.named), span: node.span };
}

function spread(node: SyntaxNode, to: Context): Expr {
  return { kind: 'spread', value: opaque(to.exprs(node.named), node.span), span: node.span };
}

function subscript(node: SyntaxNode, to: Context): Expr {
  const keys = to.exprs(node.fields('subscript'));
  const index: Expr = keys.length === 1 ? keys[0]! : { kind: 'array', items: keys, span: node.span };
  return { kind: 'index', object: to.part(node, 'value'), index, span: node.span };
}

/** A key that is computed is told with its value only where computing it does something. */
function dictionary(node: SyntaxNode, to: Context): Expr {
  const entries = node.named.map((entry): Entry => {
    const key = entry.field('key');
    if (!key) return { key: null, value: to.expr(entry) };
    const told = to.expr(key);
    const value = to.part(entry, 'value');
    if (told.kind === 'literal') return { key: told.value === null ? 'None' : String(told.value), value };
    return { key: null, value: told.kind === 'name' || told.kind === 'member' ? value : to.expr(entry) };
  });
  return { kind: 'object', entries, span: node.span };
}

/** `super()` is the parent's side of `this`: the name `super`. */
function calling(node: SyntaxNode, to: Context): Expr {
  const callee = node.field('function');
  if (callee?.type === 'identifier' && callee.text === 'super') return name('super', node.span);
  const args = argumentsOf(node.field('arguments'), to);
  const fn = to.part(node, 'function');
  const format =
    fn.kind === 'member' && fn.name === 'format' ? braceFormat(fn.object, args, node.span) : null;
  return format ?? call(fn, args, node.span);
}

function argumentsOf(list: SyntaxNode | undefined, to: Context): Arg[] {
  if (!list) return [];
  if (list.type !== 'argument_list') return [{ value: to.expr(list) }];
  return list.named
    .filter(({ type }) => type !== 'line_continuation')
    .map((arg) =>
      arg.type === 'keyword_argument'
        ? { name: arg.field('name')?.text ?? '', value: to.part(arg, 'value') }
        : { value: to.expr(arg) },
    );
}

function binary(node: SyntaxNode, to: Context): Expr {
  return operation(node, node.field('operator')?.type ?? '', to);
}

/** The value that `x += y` gives `x`. */
export function augmented(node: SyntaxNode, to: Context): Expr {
  return operation(node, (node.field('operator')?.type ?? '').replace(/=$/, ''), to);
}

function operation(node: SyntaxNode, op: string, to: Context): Expr {
  const left = to.part(node, 'left');
  const right = to.part(node, 'right');
  if (op === '+') return sum(left, right, node.span);
  if (op === '%' && isText(left)) return percentFormat(left, right, node.span);
  return { kind: 'binary', op, left, right, span: node.span };
}

const sameOperator: Readonly<Record<string, string>> = { is: '==', 'is not': '!=', '<>': '!=' };

/** `a < b < c` is `a < b and b < c`. */
function comparison(node: SyntaxNode, to: Context): Expr {
  const values = to.exprs(node.named.filter(({ fieldName }) => fieldName !== 'operators'));
  let result: Expr | undefined;
  for (const [at, { type }] of node.fields('operators').entries()) {
    const left = values[at];
    const right = values[at + 1];
    if (!left || !right) break;
    const span = [left.span[0], right.span[1]] as const;
    const step: Expr = { kind: 'binary', op: sameOperator[type] ?? type, left, right, span };
    result = result ? { kind: 'logic', op: 'and', left: result, right: step, span: node.span } : step;
  }
  return result ?? opaque(values, node.span);
}

function unary(node: SyntaxNode, to: Context): Expr {
  const value = to.part(node, 'argument');
  const isNegated = node.field('operator')?.type === '-';
  return isNegated && value.kind === 'literal' && typeof value.value === 'number'
    ? { ...value, value: -value.value, span: node.span }
    : opaque([value], node.span);
}

/** `then if test else otherwise`. */
function conditional(node: SyntaxNode, to: Context): Expr {
  const [then, test, otherwise] = to.exprs(node.named);
  return then && test && otherwise
    ? { kind: 'conditional', test, then, otherwise, span: node.span }
    : opaque([], node.span);
}

function assign(node: SyntaxNode, target: SyntaxNode | undefined, value: string, to: Context): Expr {
  const given = to.part(node, value);
  return target ? { kind: 'assign', target: to.target(target), value: given, span: node.span } : given;
}

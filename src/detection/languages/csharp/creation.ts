import type { Arg, Entry, Expr } from '../../../model/index.ts';
import { opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { type ExpressionTable, readable, type TreeLowering } from '../tree-lowering.ts';
import { argumentsOf } from './calls.ts';
import { nameText, typeName } from './names.ts';

export const creation: ExpressionTable = {
  object_creation_expression: (node, lower) => {
    const initializer = node.field('initializer');
    const type = node.field('type');
    const callee = type ? typeName(type) : opaque([], node.span);
    return created(node, callee, type?.text, argumentsOf(node.field('arguments'), lower), initializer, lower);
  },
  // `new(…)` and `new() { … }`: the type is where the value goes.
  implicit_object_creation_expression: (node, lower) => {
    const args = argumentsOf(node.child('argument_list'), lower);
    const initializer = node.child('initializer_expression');
    return created(node, opaque([], node.span), undefined, args, initializer, lower);
  },
  anonymous_object_creation_expression: (node, lower) => ({
    kind: 'object',
    entries: anonymousEntries(node, lower),
    span: node.span,
  }),
  array_creation_expression: arrayOf,
  implicit_array_creation_expression: arrayOf,
  stackalloc_expression: arrayOf,
  implicit_stackalloc_expression: arrayOf,
  initializer_expression: (node, lower) => initialised(node, undefined, lower),
  element_binding_expression: itemsOf,
  tuple_expression: itemsOf,
  with_expression: (node, lower) => {
    const [object, ...others] = readable(node);
    const of = object ? lower.expression(object) : opaque([], node.span);
    const changes = others
      .filter(({ type }) => type === 'with_initializer')
      .map((change) => assigned(change, lower));
    const spread: Entry = { key: null, value: { kind: 'spread', value: of, span: of.span } };
    return { kind: 'object', entries: [spread, ...changes], span: node.span };
  },
};

/** `new X { A = 1 }` is an object of type X; behind arguments the object is the last of them. */
function created(
  node: SyntaxNode,
  callee: Expr,
  type: string | undefined,
  args: Arg[],
  initializer: SyntaxNode | undefined,
  lower: TreeLowering,
): Expr {
  const { span } = node;
  const made = initializer ? initialised(initializer, type, lower) : null;
  if (made && args.length === 0) return { ...made, span };
  return { kind: 'call', callee, args: made ? [...args, { value: made }] : args, isNew: true, span };
}

/** `X a = new(1)` makes an X. */
export function createdAs(type: SyntaxNode | undefined, value: Expr): Expr {
  if (!type || type.type === 'implicit_type') return value;
  if (value.kind !== 'call' || !value.isNew || value.callee.kind !== 'opaque') return value;
  return { ...value, callee: typeName(type) };
}

/** What stands in braces: properties and keys, or items. */
function initialised(node: SyntaxNode, type: string | undefined, lower: TreeLowering): Expr {
  const parts = readable(node);
  const isEntry = (part: SyntaxNode): boolean =>
    part.type === 'assignment_expression' || part.type === 'initializer_expression';
  if (parts.length > 0 && !parts.every(isEntry)) {
    return { kind: 'array', items: parts.map((part) => lower.expression(part)), span: node.span };
  }
  return {
    kind: 'object',
    entries: parts.map((part) => entryOf(part, lower)),
    ...(type !== undefined && { type }),
    span: node.span,
  };
}

/** `A = 1`, `["a"] = 1` and `{ "a", 1 }`. */
function entryOf(node: SyntaxNode, lower: TreeLowering): Entry {
  if (node.type === 'initializer_expression') {
    const [key, ...values] = lower.expressions(node);
    return {
      key: keyOf(key),
      value: opaque(key && keyOf(key) === null ? [key, ...values] : values, node.span),
    };
  }
  const left = node.field('left');
  if (left?.type === 'identifier') return { key: nameText(left), value: lower.operand(node, 'right') };
  const keys = left ? lower.expressions(left) : [];
  const key = keys.length === 1 ? keyOf(keys[0]) : null;
  const value = lower.operand(node, 'right');
  return { key, value: key === null ? opaque([...keys, value], node.span) : value };
}

function keyOf(key: Expr | undefined): string | null {
  return key?.kind === 'literal' && key.value !== null ? String(key.value) : null;
}

function assigned(node: SyntaxNode, lower: TreeLowering): Entry {
  const [key, value] = readable(node);
  return { key: nameText(key), value: value ? lower.expression(value) : opaque([], node.span) };
}

/** `new { A = 1, b.C, d }`: C and d are named by what they are. */
function anonymousEntries(node: SyntaxNode, lower: TreeLowering): Entry[] {
  const entries: Entry[] = [];
  const { children } = node;
  children.forEach((child, i) => {
    if (!child.isNamed || child.type === 'ERROR' || children[i + 1]?.type === '=') return;
    const named = children[i - 1]?.type === '=' ? children[i - 2] : (child.field('name') ?? child);
    entries.push({ key: nameText(named), value: lower.expression(child) });
  });
  return entries;
}

function arrayOf(node: SyntaxNode, lower: TreeLowering): Expr {
  const items = node.child('initializer_expression');
  if (items) return { kind: 'array', items: lower.expressions(items), span: node.span };
  const rank = node.field('type')?.field('rank');
  return { kind: 'opaque', parts: rank ? lower.expressions(rank) : [], span: node.span };
}

/** A tuple, or a list in brackets, in which `..a` spreads a. */
function itemsOf(node: SyntaxNode, lower: TreeLowering): Expr {
  const items = readable(node).map((item): Expr => {
    const range = item.child('range_expression');
    if (!range || node.type === 'tuple_expression') return lower.expression(item);
    return { kind: 'spread', value: lower.inner(range), span: range.span };
  });
  return { kind: 'array', items, span: node.span };
}

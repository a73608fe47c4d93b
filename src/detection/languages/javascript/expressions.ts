import type { Arg, Expr } from '../../../model/index.ts';
import { call, name, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context, Table } from './context.ts';
import { literals, metaProperty } from './literals.ts';
import { objects } from './objects.ts';
import { operators } from './operators.ts';
import { unwrapped } from './wrappers.ts';

const asName = (node: SyntaxNode): Expr => name(node.text, node.span);
const asClosure = (node: SyntaxNode, to: Context): Expr => ({
  kind: 'closure',
  fn: to.fn(node),
  span: node.span,
});

const expressions: Table<Expr> = {
  ...literals,
  ...operators,
  ...objects,
  identifier: asName,
  this: asName,
  super: asName,
  import: asName,
  property_identifier: asName,
  type_identifier: asName,
  meta_property: metaProperty,
  member_expression: memberOf,
  nested_identifier: memberOf,
  subscript_expression: (node, to) => ({
    kind: 'index',
    object: to.of(node, 'object'),
    index: to.of(node, 'index'),
    ...(isOptional(node) && { optional: true }),
    span: node.span,
  }),
  call_expression: (node, to) => ({
    ...call(to.of(node, 'function'), args(node, to), node.span),
    ...(isOptional(node) && { optional: true }),
  }),
  new_expression: (node, to) => ({
    ...call(to.of(node, 'constructor'), args(node, to), node.span),
    isNew: true,
  }),
  arrow_function: asClosure,
  function_expression: asClosure,
  generator_function: asClosure,
  class: (node, to) => ({
    kind: 'class',
    cls: to.cls(node, node.field('name')?.text ?? null),
    span: node.span,
  }),
  await_expression: (node, to) => ({ kind: 'await', value: first(node, to), span: node.span }),
  spread_element: (node, to) => ({ kind: 'spread', value: first(node, to), span: node.span }),
  jsx_opening_element: attributes,
  jsx_self_closing_element: attributes,
  jsx_attribute: (node, to) =>
    opaque(
      node.named.slice(1).map((child) => to.expr(child)),
      node.span,
    ),
  jsx_closing_element: ({ span }) => opaque([], span),
  decorator: first,
};

/** Total: whatever has no shape of its own is opaque, its subexpressions in order. */
export function lowerExpression(written: SyntaxNode, to: Context): Expr {
  const node = unwrapped(written);
  const lower = Object.hasOwn(expressions, node.type) ? expressions[node.type] : undefined;
  return lower ? lower(node, to) : opaque(parts(node, to), node.span);
}

function parts(node: SyntaxNode, to: Context): Expr[] {
  return node.named
    .filter(({ type, children }) => children.length > 0 || Object.hasOwn(expressions, type))
    .filter(({ type }) => !type.startsWith('type_') || Object.hasOwn(expressions, type))
    .map((child) => to.expr(child))
    .filter(saysSomething);
}

const saysSomething = (expr: Expr): boolean => expr.kind !== 'opaque' || expr.parts.length > 0;

function memberOf(node: SyntaxNode, to: Context): Expr {
  return {
    kind: 'member',
    object: to.of(node, 'object'),
    name: node.field('property')?.text ?? '',
    ...(isOptional(node) && { optional: true }),
    span: node.span,
  };
}

const isOptional = (node: SyntaxNode): boolean => node.has('optional_chain') || node.has('?.');

function first(node: SyntaxNode, to: Context): Expr {
  const [inner] = node.named;
  return inner ? to.expr(inner) : opaque([], node.span);
}

function args(node: SyntaxNode, to: Context): Arg[] {
  const list = node.field('arguments');
  if (!list) return [];
  if (list.type === 'template_string') return [{ value: to.expr(list) }];
  return list.named.map((argument) => ({ value: to.expr(argument) }));
}

/** A component is an expression that runs; `div` is only a word. */
function attributes(node: SyntaxNode, to: Context): Expr {
  const component = node.field('name');
  const isWord = !component || (component.type === 'identifier' && /^[a-z]/.test(component.text));
  const values = node
    .fields('attribute')
    .map((attribute) => to.expr(attribute))
    .filter(saysSomething);
  return { kind: 'opaque', parts: [...(isWord ? [] : [to.expr(component)]), ...values], span: node.span };
}

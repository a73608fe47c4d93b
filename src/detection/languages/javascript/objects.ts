import type { Entry, Expr } from '../../../model/index.ts';
import { call, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context, Table } from './context.ts';
import { itemsOf } from './items.ts';
import { computedKey, keyOf } from './keys.ts';

export const objects: Table<Expr> = {
  object: (node, to) => ({
    kind: 'object',
    entries: node.named.map((child) => entry(child, to)),
    span: node.span,
  }),
  array: (node, to) => ({
    kind: 'array',
    items: itemsOf(node).map((item) =>
      item ? to.expr(item) : { kind: 'literal', type: 'null', value: null, span: [node.start, node.start] },
    ),
    span: node.span,
  }),
};

function entry(node: SyntaxNode, to: Context): Entry {
  if (node.type === 'shorthand_property_identifier') {
    return { key: node.text, value: name(node.text, node.span) };
  }
  if (node.type === 'method_definition') return method(node, to);
  if (node.type === 'pair') return keyed(node.field('key'), to.of(node, 'value'), to);
  return { key: null, value: to.expr(node) };
}

/** A getter's property has the value that it returns; a setter has none that could be read. */
function method(node: SyntaxNode, to: Context): Entry {
  const closure: Expr = { kind: 'closure', fn: to.fn(node), span: node.span };
  if (node.has('set')) return { key: null, value: closure };
  return keyed(node.field('name'), node.has('get') ? call(closure, [], node.span) : closure, to);
}

function keyed(key: SyntaxNode | undefined, value: Expr, to: Context): Entry {
  const computed = key && computedKey(key);
  if (!computed) return { key: key ? keyOf(key) : null, value };
  const parts = [to.expr(computed), value];
  return { key: null, value: { kind: 'opaque', parts, span: [key.start, value.span[1]] } };
}

import type { Entry, Expr } from '../../../model/index.ts';
import { opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';
import { typeText } from './types.ts';

/** `T{…}`, `[]T{…}`, `map[K]V{…}`; also the inner `{…}`, whose type is that of the outer's elements. */
export function compositeLiteral(node: SyntaxNode, context: Context): Expr {
  const isBare = node.type === 'literal_value';
  const body = isBare ? node : node.field('body');
  return withType(node, body?.named ?? [], isBare ? undefined : node.field('type'), context);
}

function withType(
  node: SyntaxNode,
  elements: readonly SyntaxNode[],
  type: SyntaxNode | undefined,
  context: Context,
): Expr {
  const within = elementType(type);
  const valueIn = (element: SyntaxNode): Expr => {
    const written = element.type === 'keyed_element' ? element.field('value') : element;
    const inner = written?.type === 'literal_element' ? written.named[0] : written;
    if (!inner) return opaque([], element.span);
    return inner.type === 'literal_value'
      ? withType(inner, inner.named, within, context)
      : context.expr(inner);
  };
  const isKeyed = elements.some(({ type }) => type === 'keyed_element');
  if (isList(type) || (!type && !isKeyed))
    return { kind: 'array', items: elements.map(valueIn), span: node.span };
  const entries = elements.map((element): Entry => {
    const key = element.field('key')?.named[0];
    if (!key) return { key: null, value: valueIn(element) };
    const text = keyText(key, type?.type === 'map_type', context);
    const value = valueIn(element);
    if (text === null && !isConstant(key))
      return { key: null, value: opaque([context.expr(key), value], element.span) };
    return { key: text, value };
  });
  const isNamed = type && type.type !== 'struct_type';
  return { kind: 'object', entries, ...(isNamed && { type: typeText(type) }), span: node.span };
}

/** A field's name or a constant; the keys of a map are expressions. */
function keyText(key: SyntaxNode, isMap: boolean, context: Context): string | null {
  if (key.type === 'identifier' || key.type === 'field_identifier') return isMap ? null : key.text;
  const value = context.expr(key);
  return value.kind === 'literal' && value.value !== null ? String(value.value) : null;
}

const isConstant = ({ type }: SyntaxNode): boolean => type === 'identifier' || type === 'selector_expression';

const isList = (type: SyntaxNode | undefined): boolean =>
  type?.type === 'slice_type' || type?.type === 'array_type' || type?.type === 'implicit_length_array_type';

function elementType(type: SyntaxNode | undefined): SyntaxNode | undefined {
  const within = type?.field(type.type === 'map_type' ? 'value' : 'element');
  return within?.type === 'pointer_type' ? within.named[0] : within;
}

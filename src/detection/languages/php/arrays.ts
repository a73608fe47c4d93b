import type { Entry, Expr } from '../../../model/index.ts';
import { opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';

/** A list, or an object where a key is written; what has none is counted. */
export function arrayLiteral(node: SyntaxNode, context: Context): Expr {
  const elements = node.named.filter(({ type }) => type === 'array_element_initializer');
  if (!elements.some((element) => element.has('=>'))) {
    const items = elements.map((element) => elementValue(element, context));
    return { kind: 'array', items, span: node.span };
  }
  let count = 0;
  const entries = elements.map((element): Entry => {
    const key = element.has('=>') ? element.named[0] : undefined;
    const constant = key && context.expr(key);
    const value = elementValue(element, context);
    if (!constant) return { key: value.kind === 'spread' ? null : String(count++), value };
    if (constant.kind === 'literal' && constant.value !== null) {
      const position = Number(constant.value);
      if (Number.isInteger(position) && position >= count) count = position + 1;
      return { key: String(constant.value), value };
    }
    const isPlain = constant.kind === 'name' || constant.kind === 'member';
    return { key: null, value: isPlain ? value : opaque([constant, value], element.span) };
  });
  return { kind: 'object', entries, span: node.span };
}

function elementValue(element: SyntaxNode, context: Context): Expr {
  const value = element.named.at(-1);
  return value ? context.expr(value) : opaque([], element.span);
}

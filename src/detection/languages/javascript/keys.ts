import type { SyntaxNode } from '../syntax-node.ts';
import { stringValue } from './literals.ts';

/** The name of a property, field or method; what is computed is given as written, in its brackets. */
export function keyOf(node: SyntaxNode): string {
  if (node.type === 'string') return stringValue(node);
  if (node.type !== 'computed_property_name') return node.text;
  const [inner] = node.named;
  return inner?.type === 'string' ? stringValue(inner) : node.text;
}

/** The expression that makes a key, unless it is a constant. */
export function computedKey(node: SyntaxNode): SyntaxNode | undefined {
  const [inner] = node.type === 'computed_property_name' ? node.named : [];
  return inner?.type === 'string' ? undefined : inner;
}

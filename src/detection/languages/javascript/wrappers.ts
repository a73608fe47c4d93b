import type { SyntaxNode } from '../syntax-node.ts';

/** What a program does without: parentheses, and the words by which TypeScript looks at a value as another type. */
const wrappers = new Set([
  'parenthesized_expression',
  'as_expression',
  'satisfies_expression',
  'non_null_expression',
  'type_assertion',
  'instantiation_expression',
]);

/** The expression in its wrappers. */
export function unwrapped(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (wrappers.has(at.type)) {
    const { named } = at;
    const inner = at.type === 'type_assertion' ? named[1] : named[0];
    if (!inner) return at;
    at = inner;
  }
  return at;
}

/** The text of a type, without its colon. */
export function typeText(node: SyntaxNode | undefined): string | undefined {
  return node?.text.replace(/^\s*:\s*/, '');
}

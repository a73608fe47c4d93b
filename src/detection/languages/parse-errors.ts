import type { SyntaxNode } from './syntax-node.ts';

const missing = (node: SyntaxNode): boolean => node.start === node.end && node.children.length === 0;

/**
 * The nodes that a parse error makes unreadable, and the place of the error: an ERROR, or a token that is missing. An
 * error inside `lists` (of statements) is theirs, not that of what stands around them.
 */
export function parseErrors(
  root: SyntaxNode,
  lists: ReadonlySet<string>,
  mayBeEmpty: ReadonlySet<string>,
): ReadonlyMap<SyntaxNode, SyntaxNode> {
  const broken = new Map<SyntaxNode, SyntaxNode>();
  const visit = (node: SyntaxNode): SyntaxNode | undefined => {
    if (node.type === 'ERROR' || (missing(node) && !mayBeEmpty.has(node.type) && node !== root)) {
      node.children.forEach(visit);
      broken.set(node, node);
      return node;
    }
    let first: SyntaxNode | undefined;
    for (const child of node.children) {
      const found = visit(child);
      first ??= found;
    }
    if (!first || lists.has(node.type)) return undefined;
    broken.set(node, first);
    return first;
  };
  visit(root);
  return broken;
}

/** The outermost nodes of these types below a node: what can still be read in a statement that cannot. */
export function outermost(node: SyntaxNode, types: ReadonlySet<string>): SyntaxNode[] {
  return node.children.flatMap((child) => (types.has(child.type) ? [child] : outermost(child, types)));
}

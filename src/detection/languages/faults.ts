import type { Span } from '../../model/index.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** Where a statement cannot be read: what the parser skipped or missed in it, the `bodies` inside it left out. */
export function faultsOf(statement: SyntaxNode, bodies: ReadonlySet<string>): Span[] {
  const faults: Span[] = [];
  const search = (node: SyntaxNode): void => {
    for (const child of node.children) {
      if (bodies.has(child.type)) continue;
      if (child.type === 'ERROR') faults.push(child.span);
      else if (isMissing(child)) faults.push(statement.span);
      else search(child);
    }
  };
  search(statement);
  return faults;
}

/** The parser puts a token that it misses in as an empty one. */
function isMissing(node: SyntaxNode): boolean {
  return node.isNamed && node.start === node.end && node.children.length === 0;
}

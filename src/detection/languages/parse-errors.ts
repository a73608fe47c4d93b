import type { Span } from '../../model/index.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** What a parser could not read. */
export interface ParseErrors {
  /** ERROR nodes and tokens that are missing, in the order of the text. */
  spans: Span[];
  /** The nodes that hold one of them, other than in a list of statements: that error costs only what stands in the list. */
  broken: ReadonlySet<SyntaxNode>;
}

const isMissing = (node: SyntaxNode): boolean => node.start === node.end && node.children.length === 0;

export function parseErrors(
  root: SyntaxNode,
  lists: ReadonlySet<string>,
  mayBeEmpty: ReadonlySet<string>,
): ParseErrors {
  const spans: Span[] = [];
  const broken = new Set<SyntaxNode>();
  const visit = (node: SyntaxNode, isWithin: boolean): boolean => {
    const isError = node.type === 'ERROR' || (isMissing(node) && !mayBeEmpty.has(node.type) && node !== root);
    if (isError && !isWithin) spans.push(node.span);
    let holdsError = isError;
    for (const child of node.children) if (visit(child, isWithin || isError)) holdsError = true;
    if (holdsError) broken.add(node);
    return holdsError && !lists.has(node.type);
  };
  visit(root, false);
  return { spans, broken };
}

import type { Expr } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';

export interface Annotation {
  type?: string;
  /** What `Annotated[Type, …]` says besides the type: FastAPI's `Header()`, `Depends(verify)`. */
  decorators: Expr[];
}

/** A type that is written, as text; quotes around one that is not defined yet are left out. */
export function annotation(node: SyntaxNode | undefined, to: Context): Annotation {
  const type = node && written(node);
  if (!type) return { decorators: [] };
  const annotated = partsOfAnnotated(type);
  if (!annotated) return { type: textOf(type), decorators: [] };
  const [of, ...more] = annotated;
  return { ...(of && { type: textOf(written(of)) }), decorators: to.exprs(more.map(written)) };
}

export function typeText(node: SyntaxNode | undefined): string | undefined {
  return node && textOf(written(node));
}

function written(node: SyntaxNode): SyntaxNode {
  return (node.type === 'type' && node.named[0]) || node;
}

function textOf(node: SyntaxNode): string {
  return node.type === 'string' ? (node.child('string_content')?.text ?? '') : node.text;
}

/** `Annotated[…]` stands in the tree as a generic type, `typing.Annotated[…]` as a subscript. */
function partsOfAnnotated(node: SyntaxNode): SyntaxNode[] | null {
  const head = node.type === 'generic_type' ? node.named[0] : node.field('value');
  if (!head || !/(?:^|\.)Annotated$/.test(head.text)) return null;
  if (node.type === 'generic_type') return node.child('type_parameter')?.named ?? null;
  return node.type === 'subscript' ? node.fields('subscript') : null;
}

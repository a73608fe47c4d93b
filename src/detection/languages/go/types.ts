import type { Expr } from '../../../model/index.ts';
import { member, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';

/** A type on one line. */
export const typeText = (node: SyntaxNode): string => node.text.replaceAll(/\s+/g, ' ');

/** A type as a value: what is called in a conversion, made by `new`, extended. Without `*` and type arguments. */
export function typeExpr(node: SyntaxNode): Expr {
  switch (node.type) {
    case 'qualified_type': {
      const [holder, own] = node.named;
      if (!holder || !own) break;
      return member(name(holder.text, holder.span), own.text, node.span);
    }
    case 'generic_type':
    case 'pointer_type':
    case 'parenthesized_type':
    case 'type_elem':
    case 'type_instantiation_expression': {
      const inner = node.named[0];
      if (inner) return typeExpr(inner);
    }
  }
  return name(typeText(node), node.span);
}

import type { Expr } from '../../../model/index.ts';
import { name, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { type ExpressionTable, readable, type TreeLowering } from '../tree-lowering.ts';
import { nameText } from './names.ts';

/** LINQ: an opaque of its clauses, of which those that name something assign it. */
export const queries: ExpressionTable = {
  query_expression: (node, lower) => ({
    kind: 'opaque',
    parts: readable(node)
      .filter(({ type }) => type !== 'identifier')
      .map((clause) => lower.expression(clause)),
    span: node.span,
  }),
  from_clause: naming,
  let_clause: naming,
  join_clause: naming,
};

/** The first name is the variable's, all that follows is what it comes from. */
function naming(node: SyntaxNode, lower: TreeLowering): Expr {
  const parts = readable(node);
  const variable = node.field('name') ?? parts.find(({ type }) => type === 'identifier');
  const sources = parts.filter((part) => part !== variable && part.fieldName !== 'type');
  const value = opaque(
    sources.map((source) => lower.expression(source)),
    node.span,
  );
  if (!variable) return value;
  return { kind: 'assign', target: name(nameText(variable), variable.span), value, span: node.span };
}

import type { Expr } from '../../../model/index.ts';
import { opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';

/**
 * `[body for x in over if test]`: in running order the variable gets something out of `over`, and what comes after a
 * test runs where the test holds.
 */
export function comprehension(node: SyntaxNode, to: Context): Expr {
  const clauses = node.children.filter(({ type }) => type === 'for_in_clause' || type === 'if_clause');
  const parts = run(clauses, to, () => to.part(node, 'body'));
  return { kind: 'opaque', parts, span: node.span };
}

function run(clauses: readonly SyntaxNode[], to: Context, body: () => Expr): Expr[] {
  const [clause, ...inner] = clauses;
  if (!clause) return [body()];
  if (clause.type === 'for_in_clause') return [item(clause, to), ...run(inner, to, body)];
  const test = opaque(to.exprs(clause.named), clause.span);
  const rest = run(inner, to, body);
  // The body stands before the test.
  const parts = [test, ...rest].map(({ span: [start, end] }) => [start, end] as const);
  const span = [
    Math.min(...parts.map(([start]) => start)),
    Math.max(...parts.map(([, end]) => end)),
  ] as const;
  return [{ kind: 'logic', op: 'and', left: test, right: opaque(rest, span), span }];
}

/** `for x in over`. */
function item(clause: SyntaxNode, to: Context): Expr {
  const left = clause.field('left');
  const over = to.exprs(clause.fields('right'));
  const value: Expr = { kind: 'opaque', parts: over, span: clause.span };
  return left ? { kind: 'assign', target: to.target(left), value, span: clause.span } : value;
}

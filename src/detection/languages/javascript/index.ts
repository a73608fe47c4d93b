/** JavaScript and TypeScript, with JSX: the trees of three grammars that are nearly one. */
import { opaque } from '../build.ts';
import type { Lower } from '../lowering.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { lowerClass } from './classes.ts';
import type { Context } from './context.ts';
import { findDamage } from './damage.ts';
import { lowerExpression } from './expressions.ts';
import { lowerFunction } from './functions.ts';
import { isStatement, lowerStatement, salvage, survives } from './statements.ts';
import { lowerTarget } from './targets.ts';

export const lowerJavaScript: Lower = (root) => {
  const { errors, broken } = findDamage(root, isStatement);
  const isReadable = (node: SyntaxNode): boolean =>
    node.type !== 'ERROR' && (!broken.has(node) || survives(node.type));

  const to: Context = {
    expr: (node) => lowerExpression(node, to),
    of(node, field) {
      const inner = node.field(field);
      return inner ? to.expr(inner) : opaque([], node.span);
    },
    target: (node) => lowerTarget(node, to),
    body: (nodes) =>
      nodes
        .filter(({ isNamed }) => isNamed)
        .flatMap((node) => (isReadable(node) ? lowerStatement(node, to) : salvage(node, to))),
    branch(node) {
      if (!node) return [];
      return to.body(
        node.type === 'statement_block' || node.type === 'else_clause' ? branchNodes(node) : [node],
      );
    },
    fn: (node, decorators) => lowerFunction(node, to, decorators),
    cls: (node, name, decorators) => lowerClass(node, name, to, decorators),
  };
  return { body: root.type === 'ERROR' ? salvage(root, to) : to.body(root.children), errors };
};

/** `else { … }` is its block. */
function branchNodes(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.type === 'statement_block') return node.children;
  const { named } = node;
  const [only] = named;
  return named.length === 1 && only?.type === 'statement_block' ? only.children : named;
}

import type { Stmt } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { StatementTable, TreeLowering } from '../tree-lowering.ts';
import { targetOf } from './assignments.ts';
import { declarationStatements } from './declarations.ts';
import { expressionStatements } from './statements.ts';

export const loops: StatementTable = {
  while_statement: (node, lower) => [
    {
      kind: 'loop',
      test: lower.operand(node, 'condition'),
      body: lower.body(node.field('body')),
      span: node.span,
    },
  ],
  do_statement: (node, lower) => [
    {
      kind: 'loop',
      test: lower.operand(node, 'condition'),
      atLeastOnce: true,
      body: lower.body(node.field('body')),
      span: node.span,
    },
  ],
  foreach_statement: (node, lower) => {
    const each = { target: targetOf(node.field('left'), node, lower), over: lower.operand(node, 'right') };
    return [{ kind: 'loop', each, body: lower.body(node.field('body')), span: node.span }];
  },
  for_statement: forLoop,
};

/** What a `for` starts with stands before the loop, in a block of its own; its steps end the loop's body. */
function forLoop(node: SyntaxNode, lower: TreeLowering): Stmt[] {
  const { span } = node;
  const of = (field: string): SyntaxNode[] => node.fields(field).filter(({ isNamed }) => isNamed);
  const start = of('initializer').flatMap((init) =>
    init.type === 'variable_declaration'
      ? declarationStatements(init, lower)
      : expressionStatements(init, lower),
  );
  const steps = of('update').flatMap((step) => expressionStatements(step, lower));
  const test = node.field('condition');
  const loop: Stmt = {
    kind: 'loop',
    test: test ? lower.expression(test) : null,
    body: [...lower.body(node.field('body')), ...steps],
    span,
  };
  return start.length === 0 ? [loop] : [{ kind: 'block', body: [...start, loop], span }];
}

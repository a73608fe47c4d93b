import type { Stmt } from '../../../model/index.ts';
import { name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { StatementTable, TreeLowering } from '../tree-lowering.ts';
import { expressionStatements } from './expressions.ts';

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
  enhanced_for_statement: (node, lower) => {
    const variable = node.field('name');
    const target = name(variable?.text ?? '', (variable ?? node).span);
    const each = { target, over: lower.operand(node, 'value') };
    return [{ kind: 'loop', each, body: lower.body(node.field('body')), span: node.span }];
  },
  for_statement: forLoop,
};

/** What a `for` starts with stands before the loop, in a block of its own; its steps end the loop's body. */
function forLoop(node: SyntaxNode, lower: TreeLowering): Stmt[] {
  const { span } = node;
  const start = node.fields('init').flatMap((init) => statementOf(init, lower));
  const steps = node.fields('update').flatMap((step) => statementOf(step, lower));
  const test = node.field('condition');
  const loop: Stmt = {
    kind: 'loop',
    test: test ? lower.expression(test) : null,
    body: [...lower.body(node.field('body')), ...steps],
    span,
  };
  return start.length === 0 ? [loop] : [{ kind: 'block', body: [...start, loop], span }];
}

function statementOf(node: SyntaxNode, lower: TreeLowering): Stmt[] {
  return node.type === 'local_variable_declaration'
    ? lower.statement(node)
    : expressionStatements(node, lower);
}

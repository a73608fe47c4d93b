import type { Expr, Fn, Stmt } from '../../../model/index.ts';
import { call } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { ExpressionTable, TreeLowering } from '../tree-lowering.ts';
import { attributesOf } from './attributes.ts';
import { bodyOf } from './bodies.ts';
import { modifiersOf, parametersOf } from './parameters.ts';
import { switchStatements } from './switches.ts';
import { armStatements, returned } from './values.ts';

export const closures: ExpressionTable = {
  lambda_expression: (node, lower) =>
    closure(node, bodyOf(node.field('body'), lower), parametersOf(node.field('parameters'), lower), lower),
  anonymous_method_expression: (node, lower) =>
    closure(node, lower.body(node.child('block')), parametersOf(node.field('parameters'), lower), lower),
  // A switch inside of an expression is a closure that is called on the spot, so that its arms stay statements.
  switch_expression: (node, lower) => {
    const body = switchStatements(node, returned, lower, armStatements);
    return call(closure(node, body, [], lower), [], node.span);
  },
};

function closure(node: SyntaxNode, body: Stmt[], params: Fn['params'], lower: TreeLowering): Expr {
  const isAsync = modifiersOf(node).has('async');
  const fn: Fn = {
    name: null,
    nameSpan: [node.start, node.children[0]?.start === node.start ? node.children[0].end : node.start + 1],
    params,
    body,
    decorators: attributesOf(node, lower),
    ...(isAsync && { isAsync }),
    span: node.span,
  };
  return { kind: 'closure', fn, span: node.span };
}

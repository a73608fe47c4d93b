import type { Expr } from '../../../model/index.ts';
import { literal } from '../build.ts';
import { numberOf } from '../numbers.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { ExpressionTable } from '../tree-lowering.ts';

export const literals: ExpressionTable = {
  null_literal: ({ span }) => literal('null', null, span),
  boolean_literal: ({ text, span }) => literal('boolean', text === 'true', span),
  integer_literal: (node) => number(node, /[uUlL]+$/),
  real_literal: (node) => number(node, /[fFdDmM]$/),
  // `default` and `default(T)`: null for all that may be null.
  default_expression: ({ span }) => literal('null', null, span),
};

function number({ text, span }: SyntaxNode, suffix: RegExp): Expr {
  return literal('number', numberOf(text.replace(suffix, '')), span);
}

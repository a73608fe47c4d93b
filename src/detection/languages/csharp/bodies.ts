import type { Stmt } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type TreeLowering } from '../tree-lowering.ts';
import { expressionStatements } from './statements.ts';
import { returnStatements } from './values.ts';

/** A function's statements, in braces or as the value behind `=>`; `isVoid` where that is no value to its caller. */
export function bodyOf(body: SyntaxNode | undefined, lower: TreeLowering, isVoid = false): Stmt[] {
  if (!body) return [];
  if (body.type === 'block') return lower.body(body);
  const value = body.type === 'arrow_expression_clause' ? readable(body)[0] : body;
  if (value && isVoid && value.type !== 'throw_expression') return expressionStatements(value, lower);
  return value ? returnStatements(value, value.span, lower) : [];
}

import type { Expr, Stmt } from '../../../model/index.ts';
import { call, literal, name } from '../build.ts';
import { isPath } from '../paths.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';

/** The statement that `throw …`, `exit` or `die(…)` is, also where it stands in an expression. */
export function abruptOf(node: SyntaxNode, context: Context): Stmt | null {
  const { span } = node;
  const [first] = node.named;
  switch (node.type) {
    case 'parenthesized_expression':
      return first ? abruptOf(first, context) : null;
    case 'throw_expression':
      return { kind: 'throw', value: first ? context.expr(first) : null, span };
    case 'exit_statement':
      return { kind: 'exit', value: first ? context.expr(first) : null, span };
    case 'name':
      return isExit(node) ? { kind: 'exit', value: null, span } : null;
    case 'function_call_expression': {
      const callee = node.field('function');
      if (!callee || !isExit(callee)) return null;
      const value = node.field('arguments')?.named[0]?.named[0];
      return { kind: 'exit', value: value ? context.expr(value) : null, span };
    }
    default:
      return null;
  }
}

const isExit = ({ type, text }: SyntaxNode): boolean => type === 'name' && /^(?:exit|die)$/i.test(text);

/** A statement as a value: a function without a name that is called where it stands. */
export function atOnce(stmt: Stmt): Expr {
  const { span } = stmt;
  const fn = { name: null, nameSpan: span, params: [], body: [stmt], decorators: [], span };
  return call({ kind: 'closure', fn, span }, [], span);
}

/**
 * `value ?? throw …` and the like as an `if` before the statement, where that is the same; null where it is not.
 * `test` says when the way ends.
 */
export function endedBefore(
  value: Expr,
  node: SyntaxNode,
  test: (value: Expr) => Expr,
  context: Context,
): Expr | null {
  const { before } = context;
  if (!before) return null;
  const end = context.conditionally(() => abruptOf(node, context));
  if (!end) return null;
  const kept = once(value, before);
  before.push({ kind: 'if', test: test(kept), then: [end], otherwise: [], span: [value.span[0], node.end] });
  return kept;
}

/** The value under a name (which no variable can have) where asking for it again might do something. */
function once(value: Expr, before: Stmt[]): Expr {
  if (isPath(value)) return value;
  const { span } = value;
  const target = name(`value@${span[0]}`, span);
  before.push({ kind: 'let', target, value, declares: true, span });
  return target;
}

export const isNull = (value: Expr): Expr => ({
  kind: 'binary',
  op: '==',
  left: value,
  right: literal('null', null, value.span),
  span: value.span,
});

export const isFalse = (value: Expr): Expr => ({ kind: 'not', value, span: value.span });

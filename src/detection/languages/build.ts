/** Short ways to write nodes of the statement language. */
import type { Arg, Expr, Literal, Span, Stmt } from '../../model/index.ts';

export const name = (text: string, span: Span): Expr & { kind: 'name' } => ({
  kind: 'name',
  name: text,
  span,
});

export const member = (object: Expr, text: string, span: Span): Expr & { kind: 'member' } => ({
  kind: 'member',
  object,
  name: text,
  span,
});

export const call = (callee: Expr, args: Arg[], span: Span): Expr & { kind: 'call' } => ({
  kind: 'call',
  callee,
  args,
  span,
});

export const literal = (type: Literal['type'], value: Literal['value'], span: Span): Literal => ({
  kind: 'literal',
  type,
  value,
  span,
});

/** Whatever has no kind of its own; a single part stands for itself. */
export function opaque(parts: Expr[], span: Span): Expr {
  return parts.length === 1 ? parts[0]! : { kind: 'opaque', parts, span };
}

export const expressionStatement = (value: Expr): Stmt => ({ kind: 'expr', value, span: value.span });

import type { Expr, Span } from '../../model/index.ts';
import { literal } from './build.ts';

/** Text put together from parts: neighbouring literals become one, and a text of nothing else is a literal itself. */
export function template(parts: readonly Expr[], span: Span): Expr {
  const merged: Expr[] = [];
  for (const part of parts.flatMap((one) => (one.kind === 'template' ? one.parts : [one]))) {
    const before = merged.at(-1);
    if (before && isText(before) && isText(part))
      merged[merged.length - 1] = literal('string', `${before.value}${part.value}`, [
        before.span[0],
        part.span[1],
      ]);
    else merged.push(part);
  }
  const told = merged.filter((part) => !isText(part) || part.value !== '');
  if (told.length === 0) return literal('string', '', span);
  if (told.length === 1 && isText(told[0]!)) return { ...told[0], span };
  return { kind: 'template', parts: told, span };
}

/** `left + right`: a template where a text literal takes part. */
export function sum(left: Expr, right: Expr, span: Span): Expr {
  if (!isTextual(left) && !isTextual(right)) return { kind: 'binary', op: '+', left, right, span };
  return template([...summands(left), ...summands(right)], span);
}

export function isText(expr: Expr): expr is Expr & { kind: 'literal'; type: 'string' } {
  return expr.kind === 'literal' && expr.type === 'string';
}

function isTextual(expr: Expr): boolean {
  return expr.kind === 'template' || isText(expr);
}

/** What is added to a text is text, however the sum is bracketed. */
function summands(expr: Expr): Expr[] {
  return expr.kind === 'binary' && expr.op === '+'
    ? [...summands(expr.left), ...summands(expr.right)]
    : [expr];
}

import type { Expr, Stmt } from '../../model/index.ts';
import { name } from './build.ts';

/** Whether an expression does nothing, so that it may be written wherever its value is needed. */
export function isRepeatable(expr: Expr): boolean {
  if (expr.kind === 'member') return isRepeatable(expr.object);
  if (expr.kind === 'array') return expr.items.every(isRepeatable);
  return expr.kind === 'name' || expr.kind === 'literal';
}

/** A value that is needed more than once, kept in a variable where it must be; `word` is one that no program may use. */
export function repeatedly(value: Expr, word: string): { kept: Expr; before: Stmt[] } {
  if (isRepeatable(value)) return { kept: value, before: [] };
  const kept = name(word, value.span);
  return { kept, before: [{ kind: 'let', target: kept, value, declares: true, span: value.span }] };
}

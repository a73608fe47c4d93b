import type { Expr, Span } from '../../model/index.ts';

const logic: Record<string, 'and' | 'or' | 'coalesce'> = { '&&': 'and', '||': 'or', '??': 'coalesce' };

/** An operator between two values; `+` with a text in it is a template. */
export function operation(op: string, left: Expr, right: Expr, span: Span): Expr {
  const logical = logic[op];
  if (logical) return { kind: 'logic', op: logical, left, right, span };
  if (op !== '+' || !(isText(left) || isText(right))) return { kind: 'binary', op, left, right, span };
  const before = left.kind === 'template' ? left.parts : [left];
  return { kind: 'template', parts: [...before, right], span };
}

export function conjunction(tests: Expr[], span: Span): Expr {
  return tests.reduce((left, right) => ({ kind: 'logic', op: 'and', left, right, span }));
}

function isText(expr: Expr): boolean {
  return expr.kind === 'template' || (expr.kind === 'literal' && expr.type === 'string');
}

import type { Expr } from '../../../model/index.ts';

/** A literal that is a route. */
export function pathOf(expr: Expr | undefined): string | null {
  if (expr?.kind === 'literal' && expr.type === 'string')
    return String(expr.value).replace(/^(?:POST|ANY)\s+/, '');
  if (expr?.kind === 'template')
    return expr.parts.map((part) => (part.kind === 'literal' ? part.value : ':x')).join('');
  return null;
}

import type { Expr } from '../../model/index.ts';

/** Whether a value can be read again without anything happening: `a`, `a.b[0]`. */
export function isPath(value: Expr): boolean {
  if (value.kind === 'member') return isPath(value.object);
  if (value.kind === 'index') return isPath(value.object) && isPath(value.index);
  return value.kind === 'name' || value.kind === 'literal';
}

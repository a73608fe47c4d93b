import type { Cls, Expr, Fn, IrFile } from '../../../../model/index.ts';
import type { Entry, Step, Target } from '../entry.ts';

/** The entry that is one function, behind what stands before it. */
export function entry(file: IrFile, framework: string, fn: Fn, cls: Cls | null, before: Step[] = []): Entry {
  const target: Target = { kind: 'function', fn, file, cls };
  return {
    file,
    span: fn.nameSpan,
    framework,
    route: null,
    name: fn.name,
    steps: [...before, { kind: 'handler', target }],
  };
}

/** The last name of what an expression names or calls; empty where there is none. */
export function nameOf(expr: Expr): string {
  if (expr.kind === 'call') return nameOf(expr.callee);
  return expr.kind === 'name' || expr.kind === 'member' ? expr.name : '';
}

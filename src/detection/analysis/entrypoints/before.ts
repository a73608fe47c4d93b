import type { Expr, IrFile } from '../../../model/index.ts';
import { walkStatements } from '../walk.ts';
import type { Step } from './entry.ts';

/** Fastify's `{ preHandler: [verify] }`. */
export function hooksIn(options: Expr & { kind: 'object' }, file: IrFile): Step[] {
  return options.entries.flatMap(({ key, value }): Step[] => {
    if (key === null || !/^(?:onRequest|preParsing|preValidation|preHandlers?|middleware)$/.test(key))
      return [];
    const kind = key === 'middleware' ? 'middleware' : 'hook';
    return (value.kind === 'array' ? value.items : [value]).map(
      (expr): Step => ({ kind, target: { kind: 'expr', expr, file, cls: null } }),
    );
  });
}

/** `...steps` and `steps` of a list that the file writes out. */
export function listed(arg: Expr, file: IrFile): Expr[] {
  if (file.language !== 'javascript' && file.language !== 'typescript') return [arg];
  const inner = arg.kind === 'spread' ? arg.value : arg;
  const list = inner.kind === 'name' ? valueNamed(inner.name, file) : inner;
  return list?.kind === 'array' && (arg.kind === 'spread' || inner.kind === 'name') ? list.items : [arg];
}

function valueNamed(name: string, file: IrFile): Expr | null {
  let found: Expr | null = null;
  walkStatements(file.body, {
    stmt: (stmt) => {
      if (stmt.kind === 'let' && stmt.target.kind === 'name' && stmt.target.name === name && stmt.value)
        found ??= stmt.value;
    },
  });
  return found;
}

/** chi's `r.With(verify).Post(…)`. */
export function withOf(callee: Expr): Expr[] {
  if (callee.kind !== 'member' || callee.object.kind !== 'call') return [];
  const { callee: inner, args } = callee.object;
  const own = inner.kind === 'member' && inner.name === 'With' ? args.map(({ value }) => value) : [];
  return [...withOf(inner), ...own];
}

/** alice's `alice.New(a, b).ThenFunc(handle)`: all that is passed, the handler last. */
export function chainOf(handler: Expr | undefined, file: IrFile): Expr[] | null {
  if (handler?.kind !== 'call' || handler.callee.kind !== 'member' || file.language !== 'go') return null;
  if (!/^(?:Then|ThenFunc)$/.test(handler.callee.name)) return null;
  const before = chainBefore(handler.callee.object, file);
  return before && handler.args[0] ? [...before, handler.args[0].value] : null;
}

function chainBefore(expr: Expr, file: IrFile): Expr[] | null {
  if (expr.kind === 'name') {
    const made = valueNamed(expr.name, file);
    return made && made.kind !== 'name' ? chainBefore(made, file) : null;
  }
  if (expr.kind !== 'call' || expr.callee.kind !== 'member') return null;
  const own = expr.args.map(({ value }) => value);
  if (expr.callee.name === 'New') return own;
  if (!/^(?:Append|Extend)$/.test(expr.callee.name)) return null;
  const before = chainBefore(expr.callee.object, file);
  return before && [...before, ...own];
}

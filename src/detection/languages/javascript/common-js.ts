import type { Entry, Export, Expr, Span, Target } from '../../../model/index.ts';
import { name } from '../build.ts';
import { loaded } from './require.ts';

/** The name under which an assignment exports: `exports.a`, `module.exports.a`; `default` for `module.exports`. */
export function exportedName(target: Target): string | null {
  if (isModuleExports(target)) return 'default';
  if (target.kind === 'pattern' || target.kind === 'name') return null;
  const { object } = target;
  if (!isModuleExports(object) && !(object.kind === 'name' && object.name === 'exports')) return null;
  if (target.kind === 'member') return target.name;
  return target.index.kind === 'literal' && target.index.type === 'string'
    ? String(target.index.value)
    : null;
}

function isModuleExports(expr: Target | Expr): boolean {
  if (expr.kind !== 'member' || expr.name !== 'exports') return false;
  return expr.object.kind === 'name' && expr.object.name === 'module';
}

/** `module.exports = { a, b: c }` exports `a` and `b`; a module that is loaded there is handed on. */
export function exportsOf(exported: string, value: Expr, span: Span): Export[] {
  if (exported === 'default' && value.kind === 'object' && value.entries.length > 0) {
    return value.entries.flatMap((entry) => entryExports(entry));
  }
  const source = loaded(value);
  if (!source) return [{ kind: 'export', name: exported, value, span }];
  const there = name(source.imported, value.span);
  return [{ kind: 'export', name: exported, value: there, from: source.module, span }];
}

function entryExports({ key, value }: Entry): Export[] {
  const { span } = value;
  if (key !== null && key !== 'default') return exportsOf(key, value, span);
  const source = value.kind === 'spread' ? loaded(value.value) : null;
  if (source?.imported === '*')
    return [{ kind: 'export', name: '*', value: null, from: source.module, span }];
  return [{ kind: 'export', name: key ?? '*', value, span }];
}

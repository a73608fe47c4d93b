import type { Entry, Export, Expr, Span, Target } from '../../../model/index.ts';
import { moduleOf } from './require.ts';

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

/** `module.exports = { a, b: c }` exports `a` and `b`. */
export function exportsOf(exported: string, value: Expr, span: Span): Export[] {
  if (exported !== 'default' || value.kind !== 'object' || value.entries.length === 0) {
    return [{ kind: 'export', name: exported, value, span }];
  }
  return value.entries.map((entry) => entryExport(entry));
}

function entryExport({ key, value }: Entry): Export {
  const { span } = value;
  if (key !== null) return { kind: 'export', name: key, value, span };
  const from = value.kind === 'spread' ? moduleOf(value.value) : null;
  return from === null
    ? { kind: 'export', name: '*', value, span }
    : { kind: 'export', name: '*', value: null, from, span };
}

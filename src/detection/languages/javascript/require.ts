import type { Expr, Import, Span, Target } from '../../../model/index.ts';

/** `require('m')`, `await import('m')`, and one of their properties: `require('m').b`. */
export function loaded(value: Expr): { module: string; imported: string } | null {
  if (value.kind === 'member') {
    const whole = loaded(value.object);
    return whole?.imported === '*' ? { ...whole, imported: value.name } : null;
  }
  const isDynamic = value.kind === 'await';
  const call = isDynamic ? value.value : value;
  if (call.kind !== 'call' || call.callee.kind !== 'name') return null;
  const [argument] = call.args;
  if (call.callee.name !== (isDynamic ? 'import' : 'require') || argument?.value.kind !== 'literal')
    return null;
  const { value: module } = argument.value;
  return typeof module === 'string' ? { module, imported: '*' } : null;
}

/** A declaration that only loads a module is an import, if what it takes from it can be said as one. */
export function importOf(target: Target, value: Expr, span: Span): Import | null {
  const source = loaded(value);
  if (!source) return null;
  const { module, imported } = source;
  if (target.kind === 'name')
    return { kind: 'import', module, names: [{ imported, local: target.name }], span };
  if (target.kind !== 'pattern' || target.rest || imported !== '*') return null;
  const names: Import['names'] = [];
  for (const { key, target: part, fallback } of target.parts) {
    if (typeof key !== 'string' || part.kind !== 'name' || fallback) return null;
    names.push({ imported: key, local: part.name });
  }
  return { kind: 'import', module, names, span };
}

/** `require('m')` for what loading it does. */
export function bareImport(value: Expr, span: Span): Import | null {
  const source = value.kind === 'call' ? loaded(value) : null;
  return source && { kind: 'import', module: source.module, names: [], span };
}

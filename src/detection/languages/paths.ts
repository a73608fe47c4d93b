import type { Expr } from '../../model/index.ts';

/** Whether a value can be read again without anything happening: `a`, `a.b[0]`. */
export function isPath(value: Expr): boolean {
  if (value.kind === 'member') return isPath(value.object);
  if (value.kind === 'index') return isPath(value.object) && isPath(value.index);
  return value.kind === 'name' || value.kind === 'literal';
}

/**
 * What a value is made of: variables, members, and the innermost calls, such as `readAll(r.Body)`. Calls around them are
 * left out, so that what is said twice does not grow.
 */
export function sourcesIn(value: Expr): Expr[] {
  if (value.kind === 'literal') return [];
  if (isPath(value)) return [value];
  switch (value.kind) {
    case 'member':
      return sourcesIn(value.object);
    case 'index':
      return [value.object, value.index].flatMap(sourcesIn);
    case 'call': {
      const operands = [...calledOn(value.callee), ...value.args.map((arg) => arg.value)];
      return operands.every(isPath) ? [value] : operands.flatMap(sourcesIn);
    }
    case 'template':
    case 'opaque':
      return value.parts.flatMap(sourcesIn);
    case 'array':
      return value.items.flatMap(sourcesIn);
    case 'object':
      return value.entries.flatMap((entry) => sourcesIn(entry.value));
    case 'binary':
    case 'logic':
      return [value.left, value.right].flatMap(sourcesIn);
    case 'spread':
      return sourcesIn(value.value);
    default:
      return [];
  }
}

/** What a call is made on: a method's object. A function by its name is none. */
export function calledOn(callee: Expr): Expr[] {
  if (callee.kind === 'member') return [callee.object];
  return callee.kind === 'name' ? [] : [callee];
}

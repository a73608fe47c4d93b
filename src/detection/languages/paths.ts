import type { Expr } from '../../model/index.ts';

/** Whether a value can be read again without anything happening: `a`, `a.b[0]`. */
export function isPath(value: Expr): boolean {
  if (value.kind === 'member') return isPath(value.object);
  if (value.kind === 'index') return isPath(value.object) && isPath(value.index);
  return value.kind === 'name' || value.kind === 'literal';
}

/** The variables and members that a value is made of, functions apart. */
export function pathsIn(value: Expr): Expr[] {
  if (value.kind === 'literal') return [];
  if (isPath(value)) return [value];
  switch (value.kind) {
    case 'member':
      return pathsIn(value.object);
    case 'index':
      return [value.object, value.index].flatMap(pathsIn);
    case 'call':
      return [...calledOn(value.callee), ...value.args.map((arg) => arg.value)].flatMap(pathsIn);
    case 'template':
    case 'opaque':
      return value.parts.flatMap(pathsIn);
    case 'array':
      return value.items.flatMap(pathsIn);
    case 'object':
      return value.entries.flatMap((entry) => pathsIn(entry.value));
    case 'binary':
    case 'logic':
      return [value.left, value.right].flatMap(pathsIn);
    case 'spread':
      return pathsIn(value.value);
    default:
      return [];
  }
}

/** What a call is made on: a method's object. A function by its name is none. */
export function calledOn(callee: Expr): Expr[] {
  if (callee.kind === 'member') return [callee.object];
  return callee.kind === 'name' ? [] : [callee];
}

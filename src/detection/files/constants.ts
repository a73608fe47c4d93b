import type { Expr, FunctionSite, Named, Outline } from '../../model/index.ts';

/** Names of names: a constant that is another's value. */
const deepest = 3;

/**
 * What a name stands for where the file gives it one value and no parameter has the same name. Names that are spelled
 * alike in two classes are not told apart: they stand for nothing then.
 */
export function constantsOf(named: readonly Named[], functions: readonly FunctionSite[]): Outline['resolve'] {
  const values = new Map<string, Expr | null>();
  for (const { name, value, kind } of named) {
    if (kind === 'assignment') values.set(name, values.has(name) ? null : value);
  }
  for (const { fn } of functions) {
    for (const { target } of fn.params) if (target.kind === 'name') values.set(target.name, null);
  }
  return (value) => {
    let found = value;
    for (let depth = 0; depth < deepest; depth++) {
      const name = nameOf(found);
      const next = name === null ? null : values.get(name);
      if (!next) break;
      found = next;
    }
    return found;
  };
}

/** Of a variable, or of a class's or an object's own constant. */
function nameOf(value: Expr): string | null {
  if (value.kind === 'name') return value.name;
  return value.kind === 'member' && value.object.kind === 'name' ? value.name : null;
}

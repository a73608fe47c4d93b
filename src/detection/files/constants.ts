import {
  type Expr,
  type Fn,
  type FunctionSite,
  groupBy,
  type Named,
  type Outline,
} from '../../model/index.ts';

/** Names of names: a constant that is another's value. */
const deepest = 3;

/**
 * What a name stands for where it is given one value: in the function that asks, or else outside of all functions, or
 * else in the whole file. Names that are spelled alike in two classes are not told apart: they stand for nothing then.
 */
export function constantsOf(named: readonly Named[], functions: readonly FunctionSite[]): Outline['resolve'] {
  const assigned = groupBy(
    named.filter(({ kind }) => kind === 'assignment'),
    ({ name }) => name,
  );
  const parameters = new Set(functions.flatMap(({ fn }) => parametersOf(fn)));
  const given = (name: string, fn: Fn | null): Expr | null => {
    const all = assigned.get(name) ?? [];
    const own = all.filter(({ around }) => fn !== null && around.fn === fn);
    if (own.length > 0) return own.length === 1 ? own[0]!.value : null;
    if (fn && parametersOf(fn).includes(name)) return null;
    const outside = all.filter(({ around }) => around.fn === null);
    if (outside.length > 0) return outside.length === 1 ? outside[0]!.value : null;
    return all.length === 1 && !parameters.has(name) ? all[0]!.value : null;
  };
  return (value, fn = null) => {
    let found = value;
    for (let depth = 0; depth < deepest; depth++) {
      const name = nameOf(found);
      const next = name === null ? null : given(name, fn);
      if (!next) break;
      found = next;
    }
    return found;
  };
}

function parametersOf({ params }: Fn): string[] {
  return params.flatMap(({ target }) => (target.kind === 'name' ? [target.name] : []));
}

/** Of a variable, or of a class's or an object's own constant. */
function nameOf(value: Expr): string | null {
  if (value.kind === 'name') return value.name;
  return value.kind === 'member' && value.object.kind === 'name' ? value.name : null;
}

import type { Cls, Expr, Fn, IrFile } from '../../../model/index.ts';
import { plain } from '../names.ts';
import type { Project } from '../project.ts';
import { walkStatements } from '../walk.ts';
import type { Entry, Step } from './entry.ts';
import { registered } from './registered.ts';

/** By project, since routes and short names of middlewares stand in other files than what they name. */
const indexes = new WeakMap<Project, { routes: Map<string, Entry[]>; names: Map<string, string[]> }>();

/** The route by which a method of a class is reached; of several the one with the least before it. */
export function routeTo(cls: Cls, fn: Fn, project: Project): Entry | null {
  const entries = indexOf(project).routes.get(`${cls.name}.${fn.name}`) ?? [];
  return [...entries].sort((a, b) => a.steps.length - b.steps.length)[0] ?? null;
}

/** Steps by the classes that they run: `Verify::class`, `new Verify()`, and the short names that a program gives them. */
export function namedSteps(steps: readonly Step[], project: Project): Step[] {
  return steps.flatMap((step): Step[] => {
    const { target } = step;
    if (step.kind !== 'middleware' || target.kind !== 'expr' || target.file.language !== 'php') return [step];
    return classesOf(target.expr, project).map((expr) => ({ ...step, target: { ...target, expr } }));
  });
}

function classesOf(expr: Expr, project: Project): Expr[] {
  if (expr.kind === 'literal' && typeof expr.value === 'string') {
    // What follows the colon is given to the middleware.
    const [name] = expr.value.split(':');
    const classes = indexOf(project).names.get(name!) ?? [name!.split('\\').at(-1)!];
    return classes.map((one) => ({ kind: 'name', name: one, span: expr.span }));
  }
  const cls = classNameOf(expr);
  return [cls === null ? expr : { kind: 'name', name: cls, span: expr.span }];
}

/** `A\B::class` is the class B. */
function classNameOf(expr: Expr): string | null {
  if (expr.kind !== 'member' || expr.name !== 'class') return null;
  const { object } = expr;
  return object.kind === 'name' || object.kind === 'member' ? object.name : null;
}

function indexOf(project: Project): { routes: Map<string, Entry[]>; names: Map<string, string[]> } {
  let index = indexes.get(project);
  if (index) return index;
  index = { routes: new Map(), names: new Map() };
  indexes.set(project, index);
  for (const file of project.files) {
    if (file.language !== 'php') continue;
    if (/middleware/i.test(file.text)) collectNames(file, index.names);
    if (!/\bRoute::|->(?:post|any|map|put|patch)\(/.test(file.text)) continue;
    for (const entry of registered(file, project)) {
      const { target } = entry.steps.at(-1)!;
      if (target.kind !== 'expr' || target.expr.kind !== 'member') continue;
      const { object, name } = target.expr;
      const key = `${object.kind === 'name' || object.kind === 'member' ? object.name : ''}.${name}`;
      index.routes.set(key, [...(index.routes.get(key) ?? []), entry]);
    }
  }
  return index;
}

/** `protected $routeMiddleware = ['signed' => Verify::class]`, `$middleware->alias([…])`. */
function collectNames(file: IrFile, names: Map<string, string[]>): void {
  const add = (value: Expr | null): void => {
    if (value?.kind !== 'object') return;
    for (const { key, value: one } of value.entries) {
      const classes = (one.kind === 'array' ? one.items : [one]).map(classNameOf);
      if (key !== null && classes.every((cls) => cls !== null)) names.set(key, classes);
    }
  };
  walkStatements(file.body, {
    cls: ({ fields }) => {
      for (const { name, value } of fields)
        if (/^(?:routeMiddleware|middlewareAliases|middlewareGroups)$/.test(name)) add(value);
    },
    expr: (expr) => {
      if (expr.kind !== 'call' || expr.callee.kind !== 'member') return;
      const name = plain(expr.callee.name);
      const [first, second] = expr.args.map(({ value }) => value);
      if (name === 'alias') add(first ?? null);
      if (name === 'aliasmiddleware' && first?.kind === 'literal' && second) {
        const cls = classNameOf(second);
        if (cls !== null) names.set(String(first.value), [cls]);
      }
    },
  });
}

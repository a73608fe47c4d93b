import type { Expr, Fn, IrFile } from '../../../model/index.ts';
import type { Project } from '../project.ts';
import { walkStatements } from '../walk.ts';
import { nameOf } from './conventional/entry-of.ts';
import type { Entry, Step } from './entry.ts';

const known = new WeakMap<Project, { aiohttp: Step[]; starlette: Step[] }>();

/** What the whole application puts before its routes, wherever the program makes it. */
export function behindApplication(entries: readonly Entry[], file: IrFile, project: Project): Entry[] {
  return file.language === 'typescript' || file.language === 'javascript'
    ? behindModule(entries, project)
    : behindPython(entries, file, project);
}

const modules = new WeakMap<Project, { file: IrFile; apply: Expr[]; routes: Expr[] }[]>();

/** Nest's `consumer.apply(Verify).forRoutes(WebhookController)`. */
function behindModule(entries: readonly Entry[], project: Project): Entry[] {
  return entries.map((entry) => {
    const { target } = entry.steps.at(-1)!;
    if (entry.framework !== 'nest' || target.kind !== 'function' || !target.cls) return entry;
    const found = modules.get(project) ?? consumers(project);
    modules.set(project, found);
    const { name } = target.cls;
    const before = found
      .filter(({ routes }) => routes.some((route) => covers(route, name, entry.route ?? '')))
      .flatMap(({ apply, file }) =>
        apply.map((expr): Step => ({ kind: 'middleware', target: { kind: 'expr', expr, file, cls: null } })),
      );
    return before.length > 0 ? { ...entry, steps: [...before, ...entry.steps] } : entry;
  });
}

function consumers(project: Project): { file: IrFile; apply: Expr[]; routes: Expr[] }[] {
  const found: { file: IrFile; apply: Expr[]; routes: Expr[] }[] = [];
  for (const file of project.files) {
    if (!/\bforRoutes\b/.test(file.text)) continue;
    walkStatements(file.body, {
      expr: (expr) => {
        if (expr.kind !== 'call' || nameOf(expr.callee) !== 'forRoutes' || expr.callee.kind !== 'member')
          return;
        let made = expr.callee.object;
        while (made.kind === 'call' && nameOf(made.callee) !== 'apply' && made.callee.kind === 'member')
          made = made.callee.object;
        if (made.kind === 'call')
          found.push({
            file,
            apply: made.args.map(({ value }) => value),
            routes: expr.args.map(({ value }) => value),
          });
      },
    });
  }
  return found;
}

function covers(route: Expr, controller: string | null, path: string): boolean {
  if (route.kind === 'name') return route.name === controller;
  const written = route.kind === 'object' ? route.entries.find(({ key }) => key === 'path')?.value : route;
  if (written?.kind !== 'literal' || typeof written.value !== 'string') return false;
  const prefix = written.value.replace(/^\/|[/*(].*$/g, '');
  return path.replace(/^\//, '').startsWith(prefix);
}

/** Python's applications have middlewares for all of their routes, wherever the program makes them. */
function behindPython(entries: readonly Entry[], file: IrFile, project: Project): Entry[] {
  if (file.language !== 'python' || entries.length === 0) return [...entries];
  const isAiohttp = /\baiohttp\b/.test(file.text);
  if (!isAiohttp && !/\b(?:fastapi|starlette)\b/.test(file.text)) return [...entries];
  const found = known.get(project) ?? applications(project);
  known.set(project, found);
  const before = isAiohttp ? found.aiohttp : found.starlette;
  return entries.map((entry) => ({ ...entry, steps: [...before, ...entry.steps] }));
}

function applications(project: Project): { aiohttp: Step[]; starlette: Step[] } {
  const aiohttp: Step[] = [];
  const starlette: Step[] = [];
  for (const file of project.files) {
    if (file.language !== 'python' || !/middleware/.test(file.text)) continue;
    const step = (expr: Expr): Step => ({
      kind: 'middleware',
      target: { kind: 'expr', expr, file, cls: null },
    });
    const ofFunction = (fn: Fn): Step => ({
      kind: 'middleware',
      target: { kind: 'function', fn, file, cls: null },
    });
    walkStatements(file.body, {
      fn: (fn) => {
        const isHttp = fn.decorators.some((one) => one.kind === 'call' && nameOf(one) === 'middleware');
        if (isHttp) starlette.push(ofFunction(fn));
      },
      expr: (expr) => {
        if (expr.kind !== 'call') return;
        const name = nameOf(expr.callee);
        const [first] = expr.args;
        // Others than the program's own check nobody.
        if (name === 'add_middleware' && first && hasDispatch(nameOf(first.value), file, project))
          starlette.push(step(first.value));
        const list = expr.args.find((arg) => arg.name === 'middlewares')?.value;
        if (name === 'Application' && list?.kind === 'array') aiohttp.push(...list.items.map(step));
        if (
          name === 'append' &&
          expr.callee.kind === 'member' &&
          nameOf(expr.callee.object) === 'middlewares' &&
          first
        )
          aiohttp.push(step(first.value));
      },
    });
  }
  return { aiohttp, starlette };
}

const hasDispatch = (name: string, file: IrFile, project: Project): boolean =>
  project.classNamed(name, file)?.cls.methods.some((fn) => fn.name === 'dispatch') === true;

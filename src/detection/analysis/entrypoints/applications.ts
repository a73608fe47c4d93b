import type { Expr, Fn, IrFile } from '../../../model/index.ts';
import type { Project } from '../project.ts';
import { walkStatements } from '../walk.ts';
import { nameOf } from './conventional/entry-of.ts';
import type { Entry, Step } from './entry.ts';

const known = new WeakMap<Project, { aiohttp: Step[]; starlette: Step[] }>();

/** Python's applications have middlewares for all of their routes, wherever the program makes them. */
export function behindApplication(entries: readonly Entry[], file: IrFile, project: Project): Entry[] {
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

/** The functions of a file that requests reach. */
import type { Expr, Fn, IrFile, RouteFact } from '../../model/index.ts';
import { type Entry, entriesOf } from '../analysis/entrypoints/index.ts';
import type { Project } from '../analysis/project.ts';
import { webhookSignals } from '../analysis/signals.ts';

export interface RouteOf {
  /** Worked out when somebody asks. */
  readonly fact: RouteFact;
  /** What it returns answers the request. */
  readonly answers: boolean;
}

/** Frameworks that look at nothing that a handler returns. */
const ignoresReturns = new Set(['express', 'net/http', 'javalin', 'rails', 'unknown']);

/** Functions by what the framework makes of them; `script` for the file's own statements. */
export function routesOf(file: IrFile, project: Project): Map<Fn | 'script', RouteOf> {
  const routes = new Map<Fn | 'script', RouteOf>();
  for (const entry of entriesOf(file, project)) {
    const { target } = entry.steps.at(-1)!;
    if (target.file !== file) continue;
    const functions =
      target.kind === 'script'
        ? (['script'] as const)
        : target.kind === 'function'
          ? [target.fn]
          : functionsIn(target.expr, project.symbols(file).functions, project, file);
    for (const fn of functions) if (!routes.has(fn)) routes.set(fn, routeOf(entry));
  }
  return routes;
}

/** Whether anything in a file, or on a request's way into it, asks who is asking. */
export function asksWho(file: IrFile, project: Project): boolean {
  const passed = entriesOf(file, project).flatMap(({ steps }) => steps.map(({ target }) => target.file));
  return [file, ...new Set(passed)].some(({ text }) => callers.test(text));
}

/** Words of code that knows who is asking, or lets a middleware know. */
const callers =
  /auth(?!or)|log_?(?:in|ged)|sign_?in|session|jwt|permission|current_?user|\buser_?id\b|req(?:uest)?\.user|guard|polic(?:y|ies)|protect|require_|\brole|admin|identity|principal|claims|clerk|before_action|middleware|csrf|bearer|x-api-key/i;

function routeOf(entry: Entry): RouteOf {
  let fact: RouteFact | null = null;
  return {
    get fact() {
      fact ??= factOf(entry);
      return fact;
    },
    answers: !ignoresReturns.has(entry.framework),
  };
}

function factOf(entry: Entry): RouteFact {
  const signals = webhookSignals(entry);
  return {
    route: entry.route,
    framework: entry.framework,
    webhook: signals?.certain ? { vendor: signals.vendor } : null,
  };
}

/** `handler`, `async (req, res) => …`, `wrap(handler)`. */
function functionsIn(expr: Expr, known: ReadonlyMap<string, Fn>, project: Project, file: IrFile): Fn[] {
  if (expr.kind === 'closure') return [expr.fn];
  if (expr.kind === 'call') return expr.args.flatMap(({ value }) => functionsIn(value, known, project, file));
  if (expr.kind === 'name') {
    const fn = known.get(expr.name);
    if (fn) return [fn];
    const value = project.symbols(file).values.get(expr.name);
    return value && value.kind !== 'name' ? functionsIn(value, known, project, file) : [];
  }
  if (expr.kind === 'member') {
    const { name } = expr;
    return [...project.symbols(file).classes.values()].flatMap(({ cls }) =>
      cls.methods.filter((fn) => fn.name === name),
    );
  }
  return [];
}

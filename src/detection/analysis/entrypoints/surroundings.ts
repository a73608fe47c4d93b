import type { Cls, Expr, Fn, IrFile } from '../../../model/index.ts';
import { plain } from '../names.ts';
import { walkStatements } from '../walk.ts';
import type { Step } from './entry.ts';

type Call = Expr & { kind: 'call' };

/** What is said around a route: the groups that it stands in, and what is chained to it. */
export interface Surroundings {
  prefix: string;
  /** In the order in which a request passes them. */
  before: Expr[];
  /** The class of handlers that are named by their methods alone. */
  controller: Expr | null;
}

const nothing: Surroundings = { prefix: '', before: [], controller: null };

/** Calls that put something before the routes that they are chained to. */
const puts = /^(?:middleware|add|addmiddleware|addendpointfilter|addendpointfilterfactory)$/;

/**
 * The surroundings of each route that a file registers: `Route::post(…)->middleware(…)`, `Route::group([…], fn)`,
 * Slim's `->add(new Verify())`, `app.MapGroup("/hooks").AddEndpointFilter<Verify>()`.
 */
export function surroundingsIn(file: IrFile): Map<Expr, Surroundings> {
  const found = new Map<Expr, Surroundings>();
  if (file.language === 'ruby') {
    walkStatements(file.body, { cls: ({ body }) => collectBlocks(body, nothing, found) });
    collectBlocks(file.body, nothing, found);
  } else if (file.language === 'php' || file.language === 'csharp')
    collect(file.body, nothing, found, new Map());
  return found;
}

function collect(
  body: IrFile['body'],
  around: Surroundings,
  found: Map<Expr, Surroundings>,
  groups: Map<string, Surroundings>,
): void {
  const chained = new Set<Expr>();
  // `var hooks = app.MapGroup("/hooks")`
  for (const stmt of body)
    if (stmt.kind === 'let' && stmt.target.kind === 'name' && stmt.value?.kind === 'call')
      groups.set(stmt.target.name, surroundingsOf(linksOf(stmt.value), rootOf(stmt.value, groups, around)));
  walkStatements(body, {
    expr: (expr) => {
      if (expr.kind !== 'call' || chained.has(expr) || found.has(expr)) return;
      const links = linksOf(expr);
      for (const link of links) chained.add(link);
      const own = surroundingsOf(links, rootOf(expr, groups, around));
      for (const link of links) {
        found.set(link, own);
        if (!/^(?:group|mapgroup)$/.test(plain(lastName(link.callee)))) continue;
        for (const { value } of link.args)
          if (value.kind === 'closure') collect(value.fn.body, own, found, new Map(groups));
      }
    },
  });
}

/** Sinatra's and Grape's `before do … end` stands before all routes of its class, Grape's `resource :hooks do` around them. */
function collectBlocks(body: IrFile['body'], around: Surroundings, found: Map<Expr, Surroundings>): void {
  const calls = body.flatMap((stmt) =>
    (stmt.kind === 'expr' || stmt.kind === 'return') && stmt.value?.kind === 'call' ? [stmt.value] : [],
  );
  const before = [...around.before];
  for (const { callee, args } of calls) {
    const block = args.at(-1)?.value;
    const isFilter = callee.kind === 'name' && callee.name === 'before' && block?.kind === 'closure';
    // One that is for some paths alone is believed to be for these.
    if (isFilter) before.push(block);
  }
  for (const call of calls) {
    if (found.has(call)) continue;
    const [first] = call.args;
    const block = call.args.at(-1)?.value;
    const own = { ...around, before };
    if (block?.kind !== 'closure' || !/^(?:resources?|namespace|group|segment)$/.test(lastName(call.callee)))
      found.set(call, own);
    else {
      const path = first?.value.kind === 'literal' ? String(first.value.value).replace(/^\/|\/$/g, '') : '';
      collectBlocks(block.fn.body, { ...own, prefix: `${own.prefix}/${path}` }, found);
    }
  }
}

/** The calls of a chain, the first one first. */
function linksOf(expr: Call): Call[] {
  const links: Call[] = [];
  for (let at: Expr = expr; at.kind === 'call'; ) {
    links.unshift(at);
    if (at.callee.kind !== 'member') break;
    at = at.callee.object;
  }
  return links;
}

function rootOf(expr: Call, groups: ReadonlyMap<string, Surroundings>, around: Surroundings): Surroundings {
  const [first] = linksOf(expr);
  const root = first?.callee.kind === 'member' ? first.callee.object : null;
  return (root?.kind === 'name' ? groups.get(root.name) : undefined) ?? around;
}

function surroundingsOf(links: readonly Call[], around: Surroundings): Surroundings {
  let { prefix, controller } = around;
  const before = [...around.before];
  const below = (path: string): void => {
    prefix = `${prefix}/${path.replace(/^\/|\/$/g, '')}`;
  };
  for (const { callee, args, types } of links) {
    const name = plain(lastName(callee));
    const [first] = args.map(({ value }) => value);
    if (puts.test(name)) {
      for (const { value } of args) before.push(...(value.kind === 'array' ? value.items : [value]));
      for (const type of types ?? []) before.push({ kind: 'name', name: type, span: callee.span });
    } else if (/^(?:group|mapgroup|prefix)$/.test(name)) {
      if (first?.kind === 'literal' && typeof first.value === 'string') below(first.value);
      if (first?.kind === 'object') {
        const of = (key: string): Expr | undefined => first.entries.find((entry) => entry.key === key)?.value;
        const middleware = of('middleware');
        if (middleware) before.push(...(middleware.kind === 'array' ? middleware.items : [middleware]));
        const path = of('prefix');
        if (path?.kind === 'literal' && typeof path.value === 'string') below(path.value);
      }
    } else if (name === 'controller' && first) controller = first;
  }
  return { prefix, before, controller };
}

/** What a class puts before its own methods as it is built: `$this->middleware('signed')->only(['store'])`. */
export function constructorSteps(cls: Cls, method: Fn, file: IrFile): Step[] {
  const steps: Step[] = [];
  const built = cls.methods.find(({ name }) => name === '__construct');
  for (const stmt of built?.body ?? []) {
    if (stmt.kind !== 'expr' || stmt.value.kind !== 'call') continue;
    const links = linksOf(stmt.value);
    const put = links.find(({ callee }) => plain(lastName(callee)) === 'middleware');
    if (put?.callee.kind !== 'member' || put.callee.object.kind !== 'name') continue;
    const named = (key: string): string | null => {
      const link = links.find(({ callee }) => plain(lastName(callee)) === key);
      return link ? JSON.stringify(link.args) : null;
    };
    const isNamed = (list: string): boolean => list.includes(`"value":"${method.name}"`);
    const only = named('only');
    const except = named('except');
    if ((only !== null && !isNamed(only)) || (except !== null && isNamed(except))) continue;
    for (const { value } of put.args)
      for (const expr of value.kind === 'array' ? value.items : [value])
        steps.push({ kind: 'middleware', target: { kind: 'expr', expr, file, cls: null } });
  }
  return steps;
}

function lastName(expr: Expr): string {
  return expr.kind === 'name' || expr.kind === 'member' ? expr.name : '';
}

import type { Expr, Fn, IrFile } from '../../../model/index.ts';
import { dottedName, plain } from '../names.ts';
import type { Project } from '../project.ts';
import { walkStatements } from '../walk.ts';
import { chainOf, hooksIn, listed, withOf } from './before.ts';
import { enclosingOf } from './enclosing.ts';
import type { Entry, Finder, Step } from './entry.ts';
import { pathOf } from './paths.ts';
import { groupAt, groupsOf } from './prefixes.ts';
import { resourcesIn } from './resources.ts';
import { type Surroundings, surroundingsIn } from './surroundings.ts';

/** Functions that register a handler for requests that carry a body. */
const registers =
  /^(?:post|all|any|put|patch|handlefunc|handle|mappost|mapmethods|map|path|repath|url|match|route|onrequest|oncall|addroute|addurlrule|addpost|addapiroute|serve|listen|on|webhook|http|registerrestroute|createserver|createcontext|addhandler|use|mapput)$/;
const framework: Partial<Record<IrFile['language'], string>> = {
  javascript: 'express',
  typescript: 'express',
  go: 'net/http',
  php: 'laravel',
  ruby: 'sinatra',
  csharp: 'aspnet',
  java: 'javalin',
};

/** Routes that code registers: `app.post('/webhook', verify, handler)`, `http.HandleFunc("/webhook", handler)`. */
export const registered: Finder = (file, project) => {
  const entries: Entry[] = [];
  const mounted = mountedMiddlewares(file);
  const groups = groupsOf(file);
  const surroundings = surroundingsIn(file);
  const isOfResource = resourcesIn(file);
  const enclosing = enclosingOf(file, project);
  walkStatements(file.body, {
    expr: (expr) => {
      if (expr.kind !== 'call' || expr.callee.kind === 'closure') return;
      const name = plain(lastOf(expr.callee));
      if (!registers.test(name)) return;
      // Python's decorators are calls of these names too; they are told with their functions.
      if (file.language === 'python' && !/^(?:path|repath|url|add\w+)$/.test(name)) return;
      const around = surroundings.get(expr);
      const found = registration(expr, file, around);
      if (!found || (name === 'use' && !found.isDirect)) return;
      const { span, shown } = found;
      const { fn: within, cls } = enclosing(expr);
      const inside = (step: Step): Step =>
        step.target.kind === 'expr'
          ? { ...step, target: { ...step.target, cls, ...(within && { within }) } }
          : step;
      const group = !around && expr.callee.kind === 'member' ? groupAt(groups, expr.callee.object) : null;
      const route = found.route === null ? null : `${group?.prefix ?? ''}${found.route}`;
      const before = mounted.filter(
        ({ prefix, at }) => at < expr.span[0] && (prefix === null || (route ?? '').startsWith(prefix)),
      );
      entries.push({
        file,
        span,
        framework: name === 'createcontext' ? 'jdk' : (framework[file.language] ?? 'unknown'),
        route,
        name: shown,
        ...(name !== 'use' && isOfResource(expr) && { isOfResource: true }),
        steps: [
          ...(name === 'use' ? [] : before.map(({ step }) => step)),
          ...(around ?? group ?? { before: [] }).before.map(
            (one): Step => ({
              kind: file.language === 'ruby' ? 'filter' : 'middleware',
              target: { kind: 'expr', expr: one, file, cls: null },
            }),
          ),
          ...found.steps.map((step) => ofObject(step, project)),
        ].map(inside),
      });
    },
  });
  return entries;
};

function registration(
  expr: Expr & { kind: 'call' },
  file: IrFile,
  around: Surroundings | undefined,
): {
  route: string | null;
  steps: Step[];
  span: Entry['span'];
  shown: string | null;
  isDirect: boolean;
} | null {
  const name = plain(lastOf(expr.callee));
  const args = handlersByName(expr, name, file, around).flatMap((value) => listed(value, file));
  const config = args.find(
    (arg) => arg.kind === 'object' && arg.entries.some(({ key }) => key === 'handler' || key === 'callback'),
  );
  let route = pathOf(args[0]) ?? routeOfChain(expr.callee);
  // Grape's `post do … end` within its resource.
  if (file.language === 'ruby' && around?.prefix) route ??= '';
  let handlers = args.filter((arg, i) => (i > 0 || pathOf(arg) === null) && isFunctionLike(arg));
  const steps: Step[] = [];
  if (config?.kind === 'object') {
    const entry = (key: string): Expr | undefined =>
      functionNamed(config.entries.find((one) => one.key === key)?.value, file);
    route ??= pathOf(entry('url') ?? entry('path')) ?? pathOf(args[1]);
    if (name === 'registerrestroute') route = pathOf(args[1]) ?? route;
    const guard = entry('permission_callback');
    if (guard && isFunctionLike(guard))
      steps.push({ kind: 'guard', target: { kind: 'expr', expr: resolveCallable(guard), file, cls: null } });
    steps.push(...hooksIn(config, file));
    handlers = [entry('handler') ?? entry('callback')].filter((one) => one !== undefined);
  }
  const options = args.find((arg) => arg.kind === 'object' && arg !== config);
  if (options?.kind === 'object') steps.push(...hooksIn(options, file));
  handlers = handlers.flatMap((handler) =>
    handler.kind === 'array' && !isClassMethod(handler) ? handler.items : [handler],
  );
  const chained = chainOf(handlers.at(-1), file);
  if (chained) handlers.splice(-1, 1, ...chained);
  handlers.unshift(...withOf(expr.callee));
  const last = handlers.at(-1);
  if (!last || (route === null && !/^(?:onrequest|serve|http|on|createserver)$/.test(name))) return null;
  if (route === null && name === 'on') return null;
  steps.push(
    ...handlers
      .slice(0, -1)
      .map((one): Step => ({ kind: 'middleware', target: { kind: 'expr', expr: one, file, cls: null } })),
    {
      kind: 'handler',
      target: { kind: 'expr', expr: resolveCallable(last), file, cls: null },
    },
  );
  return {
    route:
      route === null
        ? null
        : `${around?.prefix ?? ''}${around?.prefix ? '/' : ''}${around?.prefix ? route.replace(/^\//, '') : route}`,
    steps,
    span: last.span,
    shown: dottedName(last),
    isDirect: last.kind === 'closure' && last.fn.params.length === 2,
  };
}

/** PHP's `match(['POST'], '/x', …)`, and its handlers that are named: `'Hooks@store'`, `'store'` of a group's class. */
function handlersByName(
  { args, span }: Expr & { kind: 'call' },
  name: string,
  file: IrFile,
  around: Surroundings | undefined,
): Expr[] {
  const values = args.map(({ value }) => value);
  if (file.language !== 'php') return values;
  const shifted = /^(?:match|map)$/.test(name) && values[0]?.kind === 'array' ? values.slice(1) : values;
  return shifted.map((value, i): Expr => {
    if (i === 0) return value;
    if (value.kind === 'member' && value.name === 'class') return { ...value, name: '__invoke' };
    if (value.kind !== 'literal' || typeof value.value !== 'string') return value;
    const [, cls, method] = /^(?:[\w\\]*\\)?(\w+)(?:@|::?)(\w+)$/.exec(value.value) ?? [];
    if (cls !== undefined && method !== undefined)
      return { kind: 'member', object: { kind: 'name', name: cls, span }, name: method, span: value.span };
    return around?.controller && /^\w+$/.test(value.value)
      ? { kind: 'array', items: [around.controller, value], span: value.span }
      : value;
  });
}

/** WordPress' functions that are told by their names: `'callback' => 'shop_webhook'`. */
function functionNamed(expr: Expr | undefined, { language }: IrFile): Expr | undefined {
  if (language !== 'php' || expr?.kind !== 'literal' || typeof expr.value !== 'string') return expr;
  const isName = /^[a-z_]\w*$/i.test(expr.value) && !/^__return_/.test(expr.value);
  return isName ? { kind: 'name', name: expr.value, span: expr.span } : expr;
}

/** The JDK's `server.createContext("/hooks", new Hooks())`: the method of the object's class. */
function ofObject(step: Step, project: Project): Step {
  const { target } = step;
  if (target.kind !== 'expr' || target.file.language !== 'java') return step;
  const { expr, file } = target;
  if (expr.kind !== 'call' || !expr.isNew) return step;
  const found = project.classNamed(lastOf(expr.callee), file);
  const fn = found?.cls.methods.find(({ name }) => name === 'handle');
  return found && fn ? { ...step, target: { kind: 'function', fn, file: found.file, cls: found.cls } } : step;
}

/** `[StripeController::class, 'handle']`: the method of the class. */
function resolveCallable(expr: Expr): Expr {
  if (!isClassMethod(expr) || expr.kind !== 'array') return expr;
  const [cls, method] = expr.items as [Expr, Expr & { kind: 'literal' }];
  const object =
    cls.kind === 'member' && (cls.name === 'class' || cls.name === '__invoke') ? cls.object : cls;
  return { kind: 'member', object, name: String(method.value), span: expr.span };
}

function isClassMethod(expr: Expr): boolean {
  return expr.kind === 'array' && expr.items.length === 2 && expr.items[1]!.kind === 'literal';
}

function isFunctionLike(expr: Expr): boolean {
  if (expr.kind === 'array') return isClassMethod(expr) || expr.items.some(isFunctionLike);
  return expr.kind === 'closure' || expr.kind === 'name' || expr.kind === 'member' || expr.kind === 'call';
}

/** `app.route('/x').post(handler)`, `r.HandleFunc("/x", h).Methods("POST")`. */
function routeOfChain(callee: Expr): string | null {
  if (callee.kind !== 'member' || callee.object.kind !== 'call') return null;
  return pathOf(callee.object.args[0]?.value);
}

function lastOf(expr: Expr): string {
  return expr.kind === 'name' || expr.kind === 'member' ? expr.name : '';
}

interface Mounted {
  prefix: string | null;
  at: number;
  step: Step;
}

/** `app.use(verify)` and `router.use('/webhooks', verify)` stand before the routes below them. */
export function mountedMiddlewares(file: IrFile): Mounted[] {
  const found: Mounted[] = [];
  const isScript = file.language === 'javascript' || file.language === 'typescript';
  walkStatements(file.body, {
    expr: (expr) => {
      if (expr.kind !== 'call' || expr.callee.kind !== 'member') return;
      const args = expr.args.map(({ value }) => value);
      const hook = args[0]?.kind === 'literal' ? String(args[0].value) : '';
      if (
        expr.callee.name === 'addHook' &&
        /^(?:onRequest|preParsing|preValidation|preHandler)$/.test(hook) &&
        args[1]
      ) {
        const step: Step = { kind: 'hook', target: { kind: 'expr', expr: args[1], file, cls: null } };
        found.push({ prefix: null, at: expr.span[0], step });
      }
      const prefix = pathOf(args[0]);
      if (file.language === 'java' && expr.callee.name === 'before') {
        const filter = args.find(isFunctionLike);
        const step: Step | null = filter
          ? { kind: 'filter', target: { kind: 'expr', expr: filter, file, cls: null } }
          : null;
        if (step) found.push({ prefix: prefix?.replace(/\*$/, '') ?? null, at: expr.span[0], step });
      }
      if (plain(expr.callee.name) !== 'use') return;
      for (const arg of prefix === null ? args : args.slice(1)) {
        if (!isFunctionLike(arg)) continue;
        const fn: Fn | null = arg.kind === 'closure' ? arg.fn : null;
        if (fn && fn.params.length > 3) continue; // an error handler
        if (!isScript && file.language !== 'go') continue;
        const verify = isScript ? verifyOf(arg) : undefined;
        if (verify) {
          const step: Step = { kind: 'filter', target: { kind: 'expr', expr: verify, file, cls: null } };
          found.push({ prefix: prefix?.replace(/\*$/, '') ?? null, at: expr.span[0], step });
        }
        found.push({
          prefix: prefix?.replace(/\*$/, '') ?? null,
          at: expr.span[0],
          step: { kind: 'middleware', target: { kind: 'expr', expr: arg, file, cls: null } },
        });
      }
    },
  });
  return found;
}

/** `express.json({ verify: (req, res, buf) => { … } })`: it is given the body as it was sent, and may throw. */
function verifyOf(arg: Expr): Expr | undefined {
  const [options] = arg.kind === 'call' ? arg.args : [];
  return options?.value.kind === 'object'
    ? options.value.entries.find(({ key, value }) => key === 'verify' && isFunctionLike(value))?.value
    : undefined;
}

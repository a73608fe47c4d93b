import type { Cls, Expr, Fn, IrFile, Stmt } from '../../../model/index.ts';
import { isCheckName } from '../models/vocabulary.ts';
import { plain } from '../names.ts';
import { walkStatements } from '../walk.ts';
import type { Entry, Finder, Step, Target } from './entry.ts';

/** Handlers that a framework finds by their name, their place or what they take. */
export const conventional: Finder = (file) => {
  switch (file.language) {
    case 'javascript':
    case 'typescript':
      return scripts(file);
    case 'python':
      return python(file);
    case 'go':
      return go(file);
    case 'ruby':
      return ruby(file);
    case 'php':
      return php(file);
    case 'java':
    case 'csharp':
      return typed(file);
  }
};

function entry(file: IrFile, framework: string, fn: Fn, cls: Cls | null, before: Step[] = []): Entry {
  const target: Target = { kind: 'function', fn, file, cls };
  return {
    file,
    span: fn.nameSpan,
    framework,
    route: null,
    name: fn.name,
    steps: [...before, { kind: 'handler', target }],
  };
}

/** Next, SvelteKit, Remix, Nuxt, Lambda, Workers: what a module exports. */
function scripts(file: IrFile): Entry[] {
  const entries: Entry[] = [];
  for (const stmt of file.body) {
    if (stmt.kind !== 'export' || !stmt.value) continue;
    const isHandler =
      /^(?:POST|PUT|PATCH|handler|action|onRequest|onRequestPost|webhook\w*|fetch|main|handle\w*|\w*[wW]ebhook\w*)$/.test(
        stmt.name,
      ) || stmt.name === 'default';
    if (!isHandler) continue;
    const fetch =
      stmt.value.kind === 'object' ? stmt.value.entries.find(({ key }) => key === 'fetch')?.value : undefined;
    if (stmt.value.kind === 'object' && !fetch) continue;
    if (
      stmt.name === 'default' &&
      !fetch &&
      !/(?:^|\/)(?:pages\/)?(?:api|functions|server|routes|hooks?)\/|webhook|hook/i.test(file.path)
    )
      continue;
    const expr = fetch ?? stmt.value;
    entries.push({
      file,
      span: expr.span,
      framework: fetch
        ? 'workers'
        : /^[A-Z]+$/.test(stmt.name)
          ? 'next'
          : stmt.name === 'action'
            ? 'remix'
            : 'serverless',
      route: null,
      name: stmt.name === 'default' ? null : stmt.name,
      steps: [{ kind: 'handler', target: { kind: 'expr', expr, file, cls: null } }],
    });
  }
  walkStatements(file.body, {
    expr: (expr) => {
      if (expr.kind !== 'call') return;
      const name =
        expr.callee.kind === 'name' || expr.callee.kind === 'member' ? plain(expr.callee.name) : '';
      const fn = expr.args.map(({ value }) => value).find((value) => value.kind === 'closure');
      if (
        fn &&
        /^(?:serve|onrequest|createserver|defineeventhandler|eventhandler|defineoperationapi)$/.test(name)
      )
        entries.push({
          file,
          span: fn.span,
          framework: 'serverless',
          route: null,
          name: null,
          steps: [{ kind: 'handler', target: { kind: 'expr', expr: fn, file, cls: null } }],
        });
    },
  });
  return entries;
}

function python(file: IrFile): Entry[] {
  const entries: Entry[] = [];
  walkStatements(file.body, {
    fn: (fn, cls) => {
      const first = fn.params[0]?.target;
      const name = first?.kind === 'name' ? first.name : '';
      const isView =
        cls === null &&
        !isCheckName(plain(fn.name ?? '')) &&
        /^(?:request|req)$/.test(name) &&
        fn.params.length <= 4;
      const isMethod =
        cls !== null &&
        /^(?:post|do_POST|put|create)$/.test(fn.name ?? '') &&
        /view|handler|resource|webhook|api|endpoint|controller/i.test(
          `${cls.name} ${JSON.stringify(cls.bases.map(nameOf))}`,
        );
      const isLambda = cls === null && /^(?:event|evt)$/.test(name) && fn.params.length === 2;
      if (!isView && !isMethod && !isLambda) return;
      const framework = isLambda
        ? 'lambda'
        : isMethod
          ? name.startsWith('req')
            ? 'django'
            : 'tornado'
          : 'django';
      entries.push(entry(file, framework, fn, cls, cls ? classGuards(cls, file) : decoratorsOf(fn, file)));
    },
  });
  return entries;
}

function decoratorsOf(fn: Fn, file: IrFile): Step[] {
  return fn.decorators
    .filter(
      (one) =>
        !/^(?:csrf\w*|require\w*|never\w*|api\w*|route|post|app|tool|wraps|staticmethod|schema|swagger\w*|extend\w*|login_exempt)$/.test(
          nameOf(one),
        ),
    )
    .map((expr): Step => ({ kind: 'filter', target: { kind: 'expr', expr, file, cls: null } }));
}

/** DRF's `permission_classes`, `authentication_classes`, and `@method_decorator(x, name='dispatch')`. */
function classGuards(cls: Cls, file: IrFile): Step[] {
  const steps: Step[] = [];
  for (const field of cls.fields) {
    if (!/^(?:permission_classes|authentication_classes)$/.test(field.name)) continue;
    const value = field.value;
    for (const expr of value?.kind === 'array' ? value.items : [])
      if (!/^AllowAny$/.test(nameOf(expr)))
        steps.push({ kind: 'guard', target: { kind: 'expr', expr, file, cls: null } });
  }
  for (const method of cls.methods)
    if (/^(?:dispatch|prepare|initial|check_permissions)$/.test(method.name ?? ''))
      steps.push({ kind: 'filter', target: { kind: 'function', fn: method, file, cls } });
  for (const decorator of cls.decorators) {
    if (decorator.kind !== 'call' || nameOf(decorator.callee) !== 'method_decorator') continue;
    const inner = decorator.args[0]?.value;
    if (inner && !/^csrf|^never|^require/.test(nameOf(inner)))
      steps.push({ kind: 'filter', target: { kind: 'expr', expr: inner, file, cls: null } });
  }
  return steps;
}

const goContexts =
  /^\*?(?:http\.Request|gin\.Context|echo\.Context|fiber\.Ctx|events\.APIGateway\w*Request\w*|events\.LambdaFunctionURLRequest|iris\.Context|web\.Context|fasthttp\.RequestCtx|app\.RequestContext)$/;

function go(file: IrFile): Entry[] {
  const entries: Entry[] = [];
  const takesRequest = ({ params }: Fn): boolean =>
    params.some(({ type }) => type !== undefined && goContexts.test(type.trim()));
  walkStatements(file.body, {
    fn: (fn) => {
      if (fn.name === null) return;
      if (takesRequest(fn)) {
        entries.push(entry(file, 'net/http', fn, ownerOf(fn, file)));
        return;
      }
      // `func Webhook(cfg Config) http.HandlerFunc { return func(w, r) { … } }`
      for (const stmt of fn.body) {
        if (stmt.kind !== 'return' || !stmt.value) continue;
        const given = stmt.value.kind === 'call' ? stmt.value.args[0]?.value : stmt.value;
        if (given?.kind === 'closure' && takesRequest(given.fn)) {
          const made = entry(file, 'net/http', given.fn, ownerOf(fn, file));
          entries.push({ ...made, name: fn.name, span: fn.nameSpan });
        }
      }
    },
  });
  return entries;
}

/** The struct that a method belongs to. */
function ownerOf({ receiver }: Fn, file: IrFile): Cls | null {
  if (!receiver) return null;
  for (const stmt of file.body) if (stmt.kind === 'class' && stmt.cls.name === receiver.type) return stmt.cls;
  return null;
}

function ruby(file: IrFile): Entry[] {
  const entries: Entry[] = [];
  walkStatements(file.body, {
    cls: (cls) => {
      const isController =
        /Controller$/.test(cls.name ?? '') || cls.bases.some((base) => /Controller$/.test(nameOf(base)));
      for (const fn of cls.methods) {
        if (isController && !fn.isPrivate && !fn.isStatic && fn.name !== 'initialize')
          entries.push(entry(file, 'rails', fn, cls, railsFilters(cls, fn, file)));
        else if (fn.name === 'call' && fn.params.length === 1) entries.push(entry(file, 'rack', fn, cls));
      }
    },
  });
  return entries;
}

/** `before_action :verify, only: [:stripe]`, and `before_action { … }`. */
function railsFilters(cls: Cls, action: Fn, file: IrFile): Step[] {
  const steps: Step[] = [];
  for (const stmt of cls.body) {
    if (stmt.kind !== 'expr' || stmt.value.kind !== 'call') continue;
    const call = stmt.value;
    if (
      !/^(?:before_action|prepend_before_action|before_filter|around_action|append_before_action)$/.test(
        nameOf(call.callee),
      )
    )
      continue;
    if (!appliesTo(call, action.name)) continue;
    for (const { value, name } of call.args) {
      if (name !== undefined) continue;
      const fn = value.kind === 'literal' ? cls.methods.find((one) => one.name === value.value) : undefined;
      if (fn) steps.push({ kind: 'filter', target: { kind: 'function', fn, file, cls } });
      else if (value.kind === 'literal')
        steps.push({
          kind: 'filter',
          target: {
            kind: 'expr',
            expr: { kind: 'name', name: String(value.value), span: value.span },
            file,
            cls,
          },
        });
      else if (value.kind === 'closure')
        steps.push({ kind: 'filter', target: { kind: 'expr', expr: value, file, cls } });
    }
  }
  return steps;
}

function appliesTo(call: Expr & { kind: 'call' }, action: string | null): boolean {
  const named = (key: string): string | null => {
    const arg = call.args.find(({ name }) => name === key)?.value ?? objectArgument(call, key);
    return arg ? JSON.stringify(arg) : null;
  };
  const only = named('only');
  const except = named('except');
  if (only !== null) return only.includes(`"value":"${action}"`);
  return except === null || !except.includes(`"value":"${action}"`);
}

function objectArgument(call: Expr & { kind: 'call' }, key: string): Expr | undefined {
  for (const { value } of call.args) {
    if (value.kind !== 'object') continue;
    const found = value.entries.find((one) => one.key === key);
    if (found) return found.value;
  }
  return undefined;
}

function php(file: IrFile): Entry[] {
  const entries: Entry[] = [];
  walkStatements(file.body, {
    fn: (fn, cls) => {
      if (cls === null || fn.isPrivate || fn.isAbstract || fn.name?.startsWith('__c')) return;
      const takesRequest = fn.params.some(
        ({ type, target }) =>
          /Request$/.test(type ?? '') || (target.kind === 'name' && target.name === 'request'),
      );
      const isNext = fn.params.some(({ target }) => target.kind === 'name' && target.name === 'next');
      const isController = /Controller|Webhook|Endpoint|Action|Handler|Gateway|Listener/.test(cls.name ?? '');
      if (!isNext && (takesRequest || isController)) entries.push(entry(file, 'php', fn, cls));
    },
  });
  const statements = file.body.filter(
    (stmt: Stmt) => stmt.kind !== 'function' && stmt.kind !== 'class' && stmt.kind !== 'import',
  );
  if (statements.length > 1 && /php:\/\/input|\$_POST|HTTP_RAW_POST_DATA/.test(file.text))
    entries.push({
      file,
      span: statements[0]!.span,
      framework: 'php',
      route: null,
      name: null,
      steps: [{ kind: 'handler', target: { kind: 'script', file } }],
    });
  return entries;
}

/** Servlets, Lambda handlers, Azure functions. */
function typed(file: IrFile): Entry[] {
  const entries: Entry[] = [];
  walkStatements(file.body, {
    fn: (fn, cls) => {
      const types = fn.params.map(({ type }) => type ?? '').join(' ');
      const marks = JSON.stringify(fn.params.map(({ decorators }) => decorators.map(nameOf)));
      const isServlet =
        /^(?:doPost|service|handle|handleRequest|FunctionHandler|Handle)$/.test(fn.name ?? '') &&
        /HttpServletRequest|APIGateway|HttpExchange|ServerRequest/.test(types);
      const isAzure = /HttpTrigger/.test(marks);
      const isAction =
        file.language === 'csharp' &&
        /Controller$/.test(cls?.name ?? '') &&
        !fn.isPrivate &&
        /ActionResult|IResult|HttpResponseMessage|ContentResult|StatusCodeResult/.test(fn.returns ?? '') &&
        !fn.decorators.some((mark) => nameOf(mark) === 'HttpGet');
      if ((isServlet || isAzure || isAction) && !fn.isAbstract)
        entries.push(entry(file, isAzure ? 'azure-functions' : isAction ? 'aspnet' : 'servlet', fn, cls));
    },
  });
  return entries;
}

function nameOf(expr: Expr): string {
  if (expr.kind === 'call') return nameOf(expr.callee);
  return expr.kind === 'name' || expr.kind === 'member' ? expr.name : '';
}

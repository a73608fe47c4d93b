import type { Cls, Expr, Fn, IrFile } from '../../../model/index.ts';
import { dottedName, plain } from '../names.ts';
import { walkStatements } from '../walk.ts';
import { words } from '../words.ts';
import type { Entry, Finder, Step } from './entry.ts';
import { groupAt, groupsOf } from './prefixes.ts';

/** Decorators that give a function a route, or say that it takes requests. */
const routes = words(
  'acceptverbs action all any apiroute apiview csrfexempt fastapiendpoint function functionname httpfunction httppost ' +
    'httpput onhttprequest onrequest path post postmapping put putmapping requestmapping requirehttpmethods ' +
    'requirepost route webendpoint webhook',
);
const routesKinds = /^(?:functionsframework\.http)$/;
const isRoute = (name: string): boolean => routes.has(name) || routesKinds.test(name);

/** Routes that stand on their function: `@app.route('/webhook', methods=['POST'])`, `@PostMapping`, `[HttpPost]`. */
export const decorated: Finder = (file) => {
  const entries: Entry[] = [];
  const shared = sharedFilters(file);
  const groups = groupsOf(file);
  const groupOfMark = (mark: Expr): string | null =>
    mark.kind === 'call' && mark.callee.kind === 'member'
      ? (groupAt(groups, mark.callee.object)?.prefix ?? null)
      : null;
  walkStatements(file.body, {
    fn: (fn, cls) => {
      const marks = fn.decorators.filter((decorator) => isRoute(plain(last(decorator))));
      if (marks.length === 0 || fn.isAbstract) return;
      if (marks.every((mark) => isReadOnly(mark))) return;
      const own = marks.map(routeOf).find((route) => route !== null) ?? null;
      const prefix =
        cls?.decorators
          .filter((one) => /^(?:controller|route|requestmapping|path|apicontroller)$/.test(plain(last(one))))
          .map(routeOf)
          .find((route) => route !== null) ??
        marks.map((mark) => groupOfMark(mark)).find((route) => route !== null) ??
        null;
      const route = [prefix, own]
        .filter((part) => part !== null)
        .map((part) => part.replace(/^\/|\/$/g, ''))
        .join('/');
      entries.push({
        file,
        span: fn.nameSpan,
        framework: frameworkOf(file, marks),
        route: route === '' ? null : `/${route}`,
        name: fn.name,
        steps: [
          ...shared,
          ...marks.flatMap((mark) => dependencies(mark, file)),
          ...filters(fn, cls, file),
          { kind: 'handler', target: { kind: 'function', fn, file, cls } },
        ],
      });
    },
  });
  return entries;
};

/** `@bp.before_request` and `APIRouter(dependencies=[Depends(verify)])`: they stand before every route of the file. */
function sharedFilters(file: IrFile): Step[] {
  if (file.language !== 'python') return [];
  const steps: Step[] = [];
  walkStatements(file.body, {
    fn: (fn) => {
      if (fn.decorators.some((one) => /^(?:before_request|before_app_request)$/.test(last(one))))
        steps.push({ kind: 'filter', target: { kind: 'function', fn, file, cls: null } });
    },
    expr: (expr) => {
      if (expr.kind === 'call' && /^(?:APIRouter|FastAPI)$/.test(last(expr)))
        steps.push(...dependencies(expr, file));
    },
  });
  return steps;
}

/** `dependencies=[Depends(verify)]`. */
export function dependencies(mark: Expr, file: IrFile): Step[] {
  const list =
    mark.kind === 'call' ? mark.args.find(({ name }) => name === 'dependencies')?.value : undefined;
  return (list?.kind === 'array' ? list.items : []).flatMap((item): Step[] => {
    const expr = item.kind === 'call' ? item.args[0]?.value : undefined;
    return expr ? [{ kind: 'filter', target: { kind: 'expr', expr, file, cls: null } }] : [];
  });
}

/** `methods=['GET']`, `@Get()`: no body comes with it. */
function isReadOnly(mark: Expr): boolean {
  if (mark.kind !== 'call') return false;
  const methods = mark.args.find(({ name }) => name === 'methods' || name === 'method')?.value;
  const written = methods ? JSON.stringify(methods) : '';
  return plain(last(mark)) === 'route' && methods !== undefined && !/POST|PUT|ANY|PATCH/i.test(written);
}

function last(expr: Expr): string {
  if (expr.kind === 'call') return last(expr.callee);
  return expr.kind === 'name' || expr.kind === 'member' ? expr.name : '';
}

function routeOf(mark: Expr): string | null {
  if (mark.kind !== 'call' || /^(?:api_view|AcceptVerbs|require_http_methods)$/.test(last(mark))) return null;
  const named = mark.args.find(
    ({ name }) =>
      name === undefined || name === 'path' || name === 'value' || name === 'Route' || name === 'rule',
  )?.value;
  const value = named?.kind === 'array' ? named.items[0] : named;
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : null;
}

function frameworkOf(file: IrFile, marks: readonly Expr[]): string {
  const names = marks.map((mark) => dottedName(mark) ?? '').join(' ');
  if (file.language === 'python')
    return /api_view/.test(names)
      ? 'drf'
      : /csrf|require/.test(names)
        ? 'django'
        : /\.route/.test(names)
          ? 'flask'
          : 'fastapi';
  if (file.language === 'java') return /Mapping/.test(names) ? 'spring' : 'jax-rs';
  if (file.language === 'csharp') return 'aspnet';
  return file.language === 'php' ? 'symfony' : 'nest';
}

/** Guards, filters and decorators that run before a method: `@UseGuards(X)`, `[ServiceFilter(typeof(X))]`. */
function filters(fn: Fn, cls: Cls | null, file: IrFile): Step[] {
  const steps: Step[] = [];
  const isOpen = fn.decorators.some((one) => opens.test(plain(last(one))));
  for (const decorator of [...(cls?.decorators ?? []), ...fn.decorators]) {
    const name = plain(last(decorator));
    if (isOpen && asksUsers(decorator)) continue;
    if (
      decorator.kind === 'call' &&
      /^(?:useguards|useinterceptors|servicefilter|typefilter|usepipes|namebinding)$/.test(name)
    ) {
      for (const { value } of decorator.args) {
        const target = value.kind === 'call' ? (value.args[0]?.value ?? value) : value;
        const isTypeOf = value.kind === 'call' && plain(last(value)) === 'typeof';
        steps.push({
          kind: name === 'useguards' ? 'guard' : 'filter',
          target: { kind: 'expr', expr: isTypeOf ? target : value, file, cls: null },
        });
      }
    } else if (name === 'permissionclasses' || name === 'authenticationclasses') {
      steps.push(...listedGuards(decorator, file));
    } else if (!isRoute(name) && !isPlumbing(name)) {
      steps.push({ kind: 'filter', target: { kind: 'expr', expr: decorator, file, cls } });
    }
  }
  return steps;
}

/** Marks that take a method out of what its class asks of users: `[AllowAnonymous]`, Nest's `@Public()`. */
const opens = /^(?:allowanonymous|public|ispublic|skipauth|noauth|permitall)$/;

/** `[Authorize]`, `@UseGuards(JwtAuthGuard)`, `@PreAuthorize(…)`: users are asked who they are. */
const asksUsers = (mark: Expr): boolean =>
  /^(?:authorize|preauthorize|rolesallowed|secured|denyall|auth|authenticated)$/.test(plain(last(mark))) ||
  (mark.kind === 'call' &&
    plain(last(mark)) === 'useguards' &&
    mark.args.every(({ value }) =>
      /^(?:jwt|access|auth|roles?|session|clerk|firebase)\w*guard$/.test(plain(last(value))),
    ));

/** DRF's `@permission_classes([IsSigned])`. */
function listedGuards(decorator: Expr, file: IrFile): Step[] {
  const [list] = decorator.kind === 'call' ? decorator.args : [];
  const items = list?.value.kind === 'array' ? list.value.items : list ? [list.value] : [];
  return items
    .filter((expr) => last(expr) !== 'AllowAny')
    .map((expr): Step => ({ kind: 'guard', target: { kind: 'expr', expr, file, cls: null } }));
}

/** Decorators that check nobody. */
const isPlumbing = (name: string): boolean =>
  /^(?:controller|restcontroller|apicontroller|httpcode|header|summary|api\w*|operation|response|responses|tag|tags|deprecated|override|transactional|consumes|produces|public|skipauth|allowanonymous|isanonymous|noauth|permitall|slf4j|requiredargsconstructor|allargsconstructor|autowired|crossorigin|responsebody|responsestatus|component|service|injectable|skipthrottle|throttle|ratelimit|limiter\w*|cacheput|async|asynchandler|get|head|options|delete|patch|producesresponsetype|ignoreantiforgerytoken|disablerequestsizelimit|enablecors|tool|click|property|staticmethod|classmethod|abstractmethod|wraps|csrfprotect|csrfexempt|exempt|permissionclasses|authenticationclasses|parserclasses|rendererclasses|throttleclasses|schema|extendschema|swagger\w*|suppresswarnings|log|timed|value|version|bind|area|requestsizelimit|usefilters|version|middleware|isgranted|security|cors|methoddecorator|never_cache|nevercache|sensitive\w*|functionsframework|cloudevent|micrometer|counted|blocking|nonblocking|singleton|requestscoped|applicationscoped|path|inject|hidden|loggable|audit\w*|tags?)$/.test(
    name,
  );

import type { Cls, Expr, IrFile } from '../../../model/index.ts';
import { plain } from '../names.ts';
import type { Project } from '../project.ts';
import { walkStatements } from '../walk.ts';
import type { Entry, Step } from './entry.ts';

/** Something that stands before the routes of all files, or before those below some paths. */
interface Configured {
  step: Step;
  /** Empty where nothing says. */
  paths: readonly string[];
}

/** Only those that may check senders of webhooks are run: sessions and logs tell nothing of them. */
const isTelling = (text: string): boolean => /web_?hook|signature|hmac|signed|verif/i.test(text);
const checksBytes = (text: string): boolean => /hmac|x-[\w-]*(?:signature|hmac)/i.test(text);

const found = new WeakMap<Project, Configured[]>();

/**
 * Entries behind what a program's configuration puts before them: Spring's and servlets' filters and interceptors, JAX-RS'
 * request filters, ASP.NET's middlewares.
 */
export function behindConfigured(entries: readonly Entry[], file: IrFile, project: Project): Entry[] {
  if (file.language !== 'java' && file.language !== 'csharp') return [...entries];
  let all = found.get(project);
  if (!all) {
    all = [...project.files].flatMap((one) =>
      one.language === 'java' ? javaFilters(one, project) : one.language === 'csharp' ? middlewares(one) : [],
    );
    found.set(project, all);
  }
  return entries.map((entry) => {
    const before = all.filter(({ paths }) => applies(paths, entry.route)).map(({ step }) => step);
    return before.length === 0 ? entry : { ...entry, steps: [...before, ...entry.steps] };
  });
}

/** `/webhooks/**` stands before `/webhooks/stripe`; a route that is not known is believed to be meant. */
function applies(paths: readonly string[], route: string | null): boolean {
  if (paths.length === 0 || route === null) return true;
  const at = `/${route.replace(/^\//, '')}`.toLowerCase();
  return paths.some((path) => {
    const start = path.replace(/\*.*$/, '').replace(/\/$/, '').toLowerCase();
    return at === start || at.startsWith(`${start}/`) || (/\*/.test(path) && at.startsWith(start));
  });
}

const filterBases =
  /^(?:OncePerRequestFilter|GenericFilterBean|HttpFilter|Filter|WebFilter|HandlerInterceptor|HandlerInterceptorAdapter|AsyncHandlerInterceptor|ContainerRequestFilter|HttpServerFilter)$/;
const filterMethods = /^(?:doFilterInternal|doFilter|filter|preHandle)$/;

function javaFilters(file: IrFile, project: Project): Configured[] {
  const configured: Configured[] = [];
  walkStatements(file.body, {
    cls: (cls) => {
      const fn = cls.methods.find(({ name, isAbstract }) => filterMethods.test(name ?? '') && !isAbstract);
      if (!fn || !cls.bases.some((base) => filterBases.test(nameOf(base)))) return;
      const bound = cls.decorators.some(
        (one) => !/^(?:Component|Provider|Order|Priority|WebFilter|Slf4j)/.test(nameOf(one)),
      );
      // One that is bound by a name stands before what carries that name alone.
      if (bound && cls.bases.some((base) => nameOf(base) === 'ContainerRequestFilter')) return;
      const paths = [...pathsOfMark(cls), ...registeredPaths(cls.name, project)];
      if (!isTelling(`${cls.name} ${paths.join(' ')}`) && !checksBytes(file.text.slice(...fn.span))) return;
      const kind = fn.name === 'preHandle' ? 'guard' : fn.params.length > 1 ? 'middleware' : 'filter';
      configured.push({ paths, step: { kind, target: { kind: 'function', fn, file, cls } } });
    },
  });
  return configured;
}

/** `@WebFilter("/webhooks/*")`. */
function pathsOfMark({ decorators }: Cls): string[] {
  const mark = decorators.find((one) => nameOf(one) === 'WebFilter');
  return mark ? literalsIn(mark).filter((text) => text.startsWith('/')) : [];
}

/** `registry.addInterceptor(x).addPathPatterns("/hooks/**")`, `bean.setFilter(new X()); bean.addUrlPatterns("/hooks/*")`. */
function registeredPaths(name: string | null, project: Project): string[] {
  const paths: string[] = [];
  if (name === null) return paths;
  const mentions = new RegExp(`\\b${name}\\b`, 'i');
  for (const file of project.files) {
    if (
      file.language !== 'java' ||
      !/addPathPatterns|UrlPatterns/.test(file.text) ||
      !mentions.test(file.text)
    )
      continue;
    walkStatements(file.body, {
      fn: (fn) => {
        const text = file.text.slice(...fn.span);
        if (!mentions.test(text) && !/addInterceptors/.test(fn.name ?? '')) return;
        for (const [, list] of text.matchAll(/(?:addPathPatterns|(?:add|set)UrlPatterns)\(([^;]*?)\)/g))
          for (const [, path] of list!.matchAll(/"(\/[^"]*)"/g)) paths.push(path!);
      },
    });
  }
  return paths;
}

/** `app.UseMiddleware<SignatureMiddleware>()`, also within `UseWhen(c => c.Request.Path.StartsWithSegments("/hooks"), …)`. */
function middlewares(file: IrFile): Configured[] {
  const configured: Configured[] = [];
  const below = new Map<Expr, string[]>();
  walkStatements(file.body, {
    expr: (expr) => {
      if (expr.kind !== 'call' || expr.callee.kind !== 'member') return;
      const name = plain(expr.callee.name);
      const args = expr.args.map(({ value }) => value);
      if (/^(?:usewhen|mapwhen|map)$/.test(name)) {
        const paths = args[0] ? literalsIn(args[0]).filter((text) => text.startsWith('/')) : [];
        const inner = args.at(-1);
        if (inner?.kind === 'closure')
          walkStatements(inner.fn.body, { expr: (one) => void below.set(one, paths) });
        return;
      }
      const paths = below.get(expr) ?? [];
      const add = (target: Expr): void =>
        void configured.push({
          paths,
          step: { kind: 'middleware', target: { kind: 'expr', expr: target, file, cls: null } },
        });
      if (name === 'usemiddleware')
        for (const type of expr.types ?? [])
          if (isTelling(`${type} ${paths.join(' ')}`)) add({ kind: 'name', name: type, span: expr.span });
      if (name === 'use' && args[0]?.kind === 'closure' && isTelling(file.text.slice(...args[0].span)))
        add(args[0]);
    },
  });
  return configured;
}

function literalsIn(expr: Expr): string[] {
  return [...JSON.stringify(expr).matchAll(/"type":"string","value":"([^"]*)"/g)].map(([, text]) => text!);
}

function nameOf(expr: Expr): string {
  if (expr.kind === 'call') return nameOf(expr.callee);
  return expr.kind === 'name' || expr.kind === 'member' ? expr.name : '';
}

import type { Expr, IrFile } from '../../../model/index.ts';
import { plain } from '../names.ts';
import type { Project } from '../project.ts';
import { walkStatements } from '../walk.ts';
import { dependencies } from './decorated.ts';
import type { Entry, Step } from './entry.ts';
import { pathOf } from './paths.ts';
import { mountedMiddlewares } from './registered.ts';

/** Where another file puts the routes of this one: below a path, behind what stands before them there. */
interface Mount {
  prefix: string;
  steps: Step[];
}

/** The entries as they are reached from outside, where the files that mount them are known. */
export function mountedEntries(entries: readonly Entry[], file: IrFile, project: Project): Entry[] {
  const mount = entries.some(({ route }) => route !== null) ? findMount(file, project) : null;
  if (!mount) return [...entries];
  return entries.map((entry) =>
    entry.route === null
      ? entry
      : {
          ...entry,
          route: `${mount.prefix}${entry.route === '/' ? '' : entry.route}` || '/',
          steps: [...mount.steps, ...entry.steps],
        },
  );
}

function findMount(file: IrFile, project: Project): Mount | null {
  for (const { importer, locals } of project.importersOf(file)) {
    const found = mountIn(importer, locals, file, project);
    if (found) return found;
  }
  return null;
}

function mountIn(other: IrFile, locals: ReadonlySet<string>, file: IrFile, project: Project): Mount | null {
  let found: Mount | null = null;
  walkStatements(other.body, {
    expr: (expr) => {
      if (found || expr.kind !== 'call' || expr.callee.kind !== 'member') return;
      const name = plain(expr.callee.name);
      if (!/^(?:use|register|route|includerouter|registerblueprint|mount|group)$/.test(name)) return;
      const args = expr.args.map(({ value }) => value);
      const at = args.findIndex((arg) => isOf(arg, locals, file, other, project));
      if (at === -1) return;
      const prefix = (pathOf(args[0]) ?? namedPrefix(expr, args) ?? '').replace(/\/$/, '');
      const before = mountedMiddlewares(other)
        .filter(
          ({ at: place, prefix: below }) =>
            place < expr.span[0] && (below === null || prefix.startsWith(below)),
        )
        .map(({ step }) => step);
      const between = args
        .slice(0, at)
        .filter((arg) => pathOf(arg) === null)
        .map(
          (arg): Step => ({
            kind: 'middleware',
            target: { kind: 'expr', expr: arg, file: other, cls: null },
          }),
        );
      found = { prefix, steps: [...before, ...between, ...dependencies(expr, other)] };
    },
  });
  return found;
}

/** `router`, `webhooks.router`, `require('./webhooks')`, `webhookRoutes(app)`. */
function isOf(
  arg: Expr,
  locals: ReadonlySet<string>,
  file: IrFile,
  other: IrFile,
  project: Project,
): boolean {
  if (arg.kind === 'name') return locals.has(arg.name);
  if (arg.kind === 'member') return isOf(arg.object, locals, file, other, project);
  if (arg.kind !== 'call') return false;
  if (arg.callee.kind === 'name' && arg.callee.name === 'require') {
    const module = arg.args[0]?.value;
    return module?.kind === 'literal' && project.resolve(String(module.value), other) === file;
  }
  return isOf(arg.callee, locals, file, other, project);
}

/** `{ prefix: '/webhooks' }`, `prefix='/webhooks'`, `url_prefix='/webhooks'`. */
function namedPrefix(expr: Expr & { kind: 'call' }, args: readonly Expr[]): string | null {
  const named = expr.args.find(({ name }) => name === 'prefix' || name === 'url_prefix')?.value;
  if (named) return pathOf(named);
  for (const arg of args) {
    if (arg.kind !== 'object') continue;
    const entry = arg.entries.find(({ key }) => key === 'prefix');
    if (entry) return pathOf(entry.value);
  }
  return null;
}

import type { Expr, IrFile, Span } from '../../../model/index.ts';
import { plain } from '../names.ts';
import { walkStatements } from '../walk.ts';
import { pathOf } from './paths.ts';

/** A name that routes are put on, what stands before their paths, and before them. */
export interface Group {
  name: string;
  prefix: string;
  /** What the group passes first: `r.Group("/hooks", verify)`. */
  before: Expr[];
  /** Where the name means it. */
  scope: Span;
}

/**
 * Routers that are made with a path: `APIRouter(prefix="/hooks")`, `new Router({ prefix: '/hooks' })`,
 * `g := r.Group("/hooks")`, `r.Route("/hooks", func(r chi.Router) { … })`.
 */
export function groupsOf(file: IrFile): Group[] {
  const groups: Group[] = [];
  const whole: Span = [0, file.text.length];
  const add = (name: string, call: Expr & { kind: 'call' }, scope: Span): void => {
    const made = groupOf(call);
    if (made === null) return;
    const outer = call.callee.kind === 'member' ? groupAt(groups, call.callee.object) : null;
    groups.push({
      name,
      scope,
      prefix: `${outer?.prefix ?? ''}${made.prefix}`,
      before: [...(outer?.before ?? []), ...made.before],
    });
  };
  walkStatements(file.body, {
    stmt: (stmt) => {
      if (stmt.kind === 'let' && stmt.target.kind === 'name' && stmt.value?.kind === 'call')
        add(stmt.target.name, stmt.value, whole);
    },
    expr: (expr) => {
      if (expr.kind !== 'call') return;
      for (const { value } of expr.args) {
        const first = value.kind === 'closure' ? value.fn.params[0]?.target : undefined;
        if (first?.kind === 'name') add(first.name, expr, value.span);
      }
    },
  });
  return groups;
}

/** The group that an expression names, the innermost where several are called so. */
export function groupAt(groups: readonly Group[], expr: Expr): Group | null {
  if (expr.kind !== 'name') return null;
  const own = groups.filter(
    ({ name, scope }) => name === expr.name && scope[0] <= expr.span[0] && expr.span[1] <= scope[1],
  );
  return own.sort((a, b) => a.scope[1] - a.scope[0] - (b.scope[1] - b.scope[0]))[0] ?? null;
}

function groupOf({ callee, args }: Expr & { kind: 'call' }): { prefix: string; before: Expr[] } | null {
  const named = args.find(({ name }) => name === 'prefix' || name === 'url_prefix')?.value;
  const option = args
    .flatMap(({ value }) => (value.kind === 'object' ? value.entries : []))
    .find(({ key }) => key === 'prefix')?.value;
  const prefix = pathOf(named ?? option);
  if (prefix !== null) return { prefix: trimmed(prefix), before: [] };
  const last = callee.kind === 'name' || callee.kind === 'member' ? plain(callee.name) : '';
  if (!/^(?:group|route|basepath|mapgroup)$/.test(last)) return null;
  const path = pathOf(args[0]?.value);
  if (path === null && last !== 'group') return null;
  const others = args.slice(path === null ? 0 : 1).map(({ value }) => value);
  return {
    prefix: trimmed(path ?? ''),
    before: others.filter(({ kind }) => kind === 'name' || kind === 'member' || kind === 'call'),
  };
}

const trimmed = (path: string): string => path.replace(/\/$/, '');

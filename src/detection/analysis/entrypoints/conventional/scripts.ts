import type { Expr, IrFile } from '../../../../model/index.ts';
import { plain } from '../../names.ts';
import { walkStatements } from '../../walk.ts';
import type { Entry } from '../entry.ts';
import { takesRequest } from '../roles.ts';
import { entry, nameOf } from './entry-of.ts';

/** Next, SvelteKit, Remix, Nuxt, Lambda, Workers: what a module exports. */
export function scriptsEntries(file: IrFile): Entry[] {
  const entries: Entry[] = [];
  for (const stmt of file.body) {
    if (stmt.kind !== 'export' || !stmt.value) continue;
    const isHandler =
      /^(?:POST|PUT|PATCH|handler|action|onRequest|onRequestPost|webhook\w*|fetch|main|handle\w*|\w*[wW]ebhook\w*)$/.test(
        stmt.name,
      ) || stmt.name === 'default';
    if (!isHandler) continue;
    // A name that only speaks of webhooks may be a tool for them.
    const isNamed = !/^(?:POST|PUT|PATCH|handler|action|onRequest|onRequestPost|fetch|main|default)$/.test(
      stmt.name,
    );
    if (isNamed && !givesHandler(stmt.value, file)) continue;
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
    fn: (fn, cls) => {
      // Egg's controllers: the request stands in `this.ctx`.
      const isAction = fn.params.length === 0 && cls?.bases.some((base) => nameOf(base) === 'Controller');
      if (isAction && /\bctx\b/.test(file.text.slice(...fn.span))) entries.push(entry(file, 'egg', fn, cls));
    },
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

/** Whether an exported value is a function that takes a request, as far as the file shows. */
function givesHandler(value: Expr, file: IrFile): boolean {
  if (value.kind === 'closure') return takesRequest(value.fn);
  if (value.kind === 'call') return value.args.some((arg) => givesHandler(arg.value, file));
  if (value.kind !== 'name') return false;
  for (const stmt of file.body) {
    if (stmt.kind === 'function' && stmt.fn.name === value.name) return takesRequest(stmt.fn);
    if (stmt.kind === 'let' && stmt.target.kind === 'name' && stmt.target.name === value.name && stmt.value)
      return stmt.value.kind !== 'name' && givesHandler(stmt.value, file);
  }
  return false;
}

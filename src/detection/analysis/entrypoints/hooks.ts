import type { Expr, IrFile } from '../../../model/index.ts';
import { plain } from '../names.ts';
import type { Project } from '../project.ts';
import { walkStatements } from '../walk.ts';
import { enclosingOf } from './enclosing.ts';
import type { Finder, Target } from './entry.ts';

/** WordPress' hooks that whoever sends a request sets off. */
const open = /^['"](woocommerce_api_|wp_ajax_nopriv_|admin_post_nopriv_)([\w-]*)/;

/** `add_action('woocommerce_api_parcels', [$this, 'received'])`. */
export const hooked: Finder = (file, project) => {
  if (file.language !== 'php') return [];
  const enclosing = enclosingOf(file, project);
  const entries: ReturnType<Finder> = [];
  walkStatements(file.body, {
    expr: (expr) => {
      if (expr.kind !== 'call' || expr.callee.kind !== 'name' || plain(expr.callee.name) !== 'addaction')
        return;
      const [hook, handler] = expr.args.map(({ value }) => value);
      const named = hook && open.exec(file.text.slice(...hook.span));
      const target = named && handler ? targetOf(handler, enclosing(expr).cls, file, project) : null;
      if (!named || !target) return;
      const route = `${named[1]}${named[2]}`;
      entries.push({
        file,
        span: target.kind === 'function' ? target.fn.nameSpan : handler!.span,
        framework: 'wordpress',
        route,
        name: target.kind === 'function' ? target.fn.name : null,
        steps: [{ kind: 'handler', target }],
      });
    },
  });
  return entries;
};

function targetOf(
  handler: Expr,
  cls: ReturnType<ReturnType<typeof enclosingOf>>['cls'],
  file: IrFile,
  project: Project,
): Target | null {
  if (handler.kind === 'closure') return { kind: 'expr', expr: handler, file, cls };
  const named = handler.kind === 'array' ? handler.items[1] : handler;
  if (named?.kind !== 'literal' || typeof named.value !== 'string') return null;
  const fn =
    handler.kind === 'array'
      ? cls?.methods.find(({ name }) => name === named.value)
      : project.symbols(file).functions.get(named.value);
  return fn ? { kind: 'function', fn, file, cls: handler.kind === 'array' ? cls : null } : null;
}

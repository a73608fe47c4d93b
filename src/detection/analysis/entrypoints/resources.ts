import type { Expr, IrFile } from '../../../model/index.ts';
import { dottedName, plain } from '../names.ts';
import { walkStatements } from '../walk.ts';
import { pathOf } from './paths.ts';

const lists = /^(?:get|mapget)$/;
const changes = /^(?:delete|put|patch|mapdelete|mapput|mappatch)$/;

/**
 * Whether what a call registers is one page of several that look after things: the same router lists them at the same
 * path, and removes or changes one of them below it. Nobody removes the events that were sent.
 */
export function resourcesIn(file: IrFile): (call: Expr & { kind: 'call' }) => boolean {
  const listed = new Set<string>();
  const changed = new Set<string>();
  walkStatements(file.body, {
    expr: (expr) => {
      const at = expr.kind === 'call' ? placeOf(expr) : null;
      if (at === null) return;
      if (lists.test(at.method)) listed.add(`${at.router} ${at.path}`);
      const above = changes.test(at.method) ? /^(.*?)\/[:{<][^/]+$/.exec(at.path)?.[1] : undefined;
      if (above !== undefined) changed.add(`${at.router} ${above}`);
    },
  });
  return (call) => {
    const at = placeOf(call);
    return at !== null && listed.has(`${at.router} ${at.path}`) && changed.has(`${at.router} ${at.path}`);
  };
}

function placeOf({ callee, args }: Expr & { kind: 'call' }): {
  router: string;
  method: string;
  path: string;
} | null {
  const path = pathOf(args[0]?.value);
  if (callee.kind !== 'member' || path === null) return null;
  return {
    router: dottedName(callee.object) ?? '',
    method: plain(callee.name),
    path: path.replace(/\/$/, ''),
  };
}

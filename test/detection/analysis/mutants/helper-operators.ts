import { plain } from '../../../../src/detection/analysis/names.ts';
import type { Arg, Expr, Fn, Stmt } from '../../../../src/model/index.ts';
import { type Check, type Helper, nameOf, statementAround } from './checks.ts';
import type { Operator } from './operators.ts';
import { not, setting, truth } from './phrases.ts';
import { type Changes, holds, isExpression, isStatement, type Part } from './tree.ts';

const change = (...pairs: [Part, Part | readonly Part[]][]): Changes => new Map(pairs);

/** What a helper gives when the check has passed. */
function goodReturn({ outcome, fn, uses }: Helper): Stmt[] | null {
  const { span } = fn;
  // A middleware that returns at once keeps everyone away.
  if (uses.length === 0) return null;
  if (outcome === 'boolean') return [{ kind: 'return', value: truth(true, span), span }];
  if (outcome === 'error' && !fn.returns?.includes(','))
    return [{ kind: 'return', value: { kind: 'literal', type: 'null', value: null, span }, span }];
  if (outcome === 'throws' && !givesSomething(fn.body)) return [{ kind: 'return', value: null, span }];
  return null;
}

function givesSomething(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if (isStatement(part) && part.kind === 'return' && part.value !== null) return true;
  return Object.values(part).some(givesSomething);
}

/** The helper does not look any more. */
export const helperAlwaysTrue: Operator = ({ helpers }) =>
  helpers.flatMap((helper) => {
    const given = goodReturn(helper);
    return given ? [change([helper.fn, { ...helper.fn, body: given }])] : [];
  });

/** The helper does not look when the secret is not set. */
export const helperTrueWhenUnset: Operator = ({ helpers }) =>
  helpers.flatMap((helper) => {
    const given = goodReturn(helper);
    if (!given) return [];
    const { fn, file } = helper;
    const test = not(setting(file, 'WEBHOOK_SECRET', fn.span));
    const unset: Stmt = { kind: 'if', test, then: given, otherwise: [], span: fn.span };
    return [change([fn, { ...fn, body: [unset, ...fn.body] }])];
  });

/** The handler is registered without what stands before it: a middleware, guard, decorator, filter or wrapper. */
export const dropRegistration: Operator = ({ helpers, checks, subject }) => {
  // Without one that leaves what it has verified on the request there is nothing to act on.
  const names = new Set(
    helpers.filter(({ fn }) => !leavesSomething(fn, checks)).flatMap((helper) => helper.names),
  );
  const isHelper = (expr: Expr): boolean => {
    if (expr.kind === 'literal') return typeof expr.value === 'string' && names.has(plain(expr.value));
    if (expr.kind === 'call' && expr.callee.kind === 'name' && !names.has(plain(expr.callee.name)))
      return (
        expr.args.some(({ value }) => isHelper(value)) &&
        !expr.args.some(({ value }) => value.kind === 'closure')
      );
    const name = expr.kind === 'call' ? nameOf(expr.callee) : nameOf(expr);
    return name !== null && names.has(name);
  };
  const isAsked = (expr: Expr): boolean => checks.some((check) => check.expr === expr);
  const all = [...subject.places.values()];
  // Without its handler there is no route.
  const holdsHandler = (expr: Expr): boolean =>
    expr.kind === 'call' && expr.args.some(({ value }) => isFunctionLike(value, all));
  return all.flatMap((places) =>
    places.flatMap(({ part, above }) => {
      if ('decorators' in part)
        return (part.decorators as Expr[]).filter((one) => isHelper(one)).map((one) => change([one, []]));
      if (!isExpression(part) || part.kind !== 'call' || isAsked(part)) return [];
      const inner = part.args.find(({ value }) => isFunctionLike(value, all));
      if (isHelper({ ...part, args: [] }) && inner) return [change([part, inner.value])];
      const dropped = part.args.filter(({ value }) => isHelper(value) && !holdsHandler(value));
      if (dropped.length !== 1) return [];
      const statement = statementAround(above)?.statement;
      const isAll = part.args.every((arg) => arg === dropped[0] || isSetting(arg));
      // `$app->post('/hooks', $handler)->add($verify)`: the route stays.
      const route = part.callee.kind === 'member' ? part.callee.object : null;
      if (isAll && route && holdsHandler(route)) return [change([part, route])];
      if (isAll && statement?.kind === 'expr' && statement.value === part) return [change([statement, []])];
      return [change([dropped[0]!, []])];
    }),
  );
};

function leavesSomething(part: unknown, checks: readonly Check[]): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if (isStatement(part) && part.kind === 'let' && part.target.kind === 'member')
    return checks.some(
      ({ expr, outcome }) => outcome !== 'boolean' && part.value !== null && holds(part.value, expr),
    );
  return Object.values(part).some((inner) => leavesSomething(inner, checks));
}

const isSetting = ({ value, name }: Arg): boolean =>
  name !== undefined || value.kind === 'literal' || value.kind === 'object';

function isFunctionLike(expr: Expr, all: readonly (readonly { part: Part }[])[]): boolean {
  if (expr.kind === 'closure') return true;
  if (expr.kind === 'call') return expr.args.some(({ value }) => isFunctionLike(value, all));
  const name = expr.kind === 'name' || expr.kind === 'member' ? expr.name : null;
  if (name === null) return false;
  for (const places of all)
    if (
      places.some(
        ({ part }) => isStatement(part) && part.kind === 'function' && (part.fn as Fn).name === name,
      )
    )
      return true;
  return false;
}

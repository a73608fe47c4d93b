import type { Expr } from '../../../model/index.ts';
import { usesFound } from '../models/lookups.ts';
import { readMember } from '../models/members.ts';
import { dottedName, plain } from '../names.ts';
import { joinAll } from '../values/join.ts';
import { assume, type Result, type State } from '../values/state.ts';
import { derived, type Value } from '../values/value.ts';
import { guardingCall } from './guards.ts';
import { type Argument, type CallSite, type Frame, type Machine, siteOf } from './machine.ts';

/** Evaluates what is called and with what, and then makes the call. */
export function callExpression(
  m: Machine,
  expr: Expr & { kind: 'call' },
  state: State,
  frame: Frame,
): Result[] {
  const guarded = guardingCall(m, expr, state, frame);
  if (guarded) return guarded;
  const { callee } = expr;
  const shown = dottedName(callee) ?? '';
  const dotted = plain(shown);
  const last = callee.kind === 'name' || callee.kind === 'member' ? plain(callee.name) : '';
  const heads: { state: State; callee: Value; object: Value | null }[] =
    callee.kind === 'member'
      ? m.evaluate(callee.object, state, frame).map(({ state: after, value: object }) => {
          const next = callee.optional ? after : found(object, callee, after, frame);
          return { state: next, object, callee: method(m, object, callee, next, frame) };
        })
      : callee.kind === 'name'
        ? [{ state, object: null, callee: nameValue(m, callee, state, frame) }]
        : m
            .evaluate(callee, state, frame)
            .map(({ state: next, value }) => ({ state: next, object: null, callee: value }));
  const results = heads.flatMap((head) =>
    argumentsOf(m, expr, head.state, frame).flatMap(({ args, state: next }) => {
      const site: CallSite = {
        name: last,
        dotted,
        shown,
        callee: head.callee,
        object: head.object,
        objectExpr: callee.kind === 'member' ? callee.object : null,
        args,
        isNew: expr.isNew ?? false,
        site: siteOf(frame.file, expr.span),
      };
      return m.call(site, next, frame);
    }),
  );
  return joinAll(results);
}

/** What a search by a token has found is there, where something is made of it: of nothing nothing can be asked. */
function found(object: Value, { name, span }: Expr & { kind: 'member' }, state: State, frame: Frame): State {
  return object.truth && usesFound(object, name)
    ? assume(state, object.truth.yes, siteOf(frame.file, span))
    : state;
}

/** What a name stands for, before anything is done with it. */
export function nameValue(m: Machine, expr: Expr & { kind: 'name' }, state: State, frame: Frame): Value {
  return m.lookup(expr.name, state, frame) ?? readMember(m, null, expr.name, siteOf(frame.file, expr.span));
}

/** A method of an object: the program's own where the object's class is known. */
function method(
  m: Machine,
  object: Value,
  callee: Expr & { kind: 'member' },
  state: State,
  frame: Frame,
): Value {
  const field = object.fields?.get(callee.name);
  if (field) return field;
  const stored = m.lookup(`${dottedName(callee.object) ?? '?'}.${plain(callee.name)}`, state, frame);
  if (stored?.callable) return stored;
  return (
    m.ofProgram(object, callee.name, frame.file) ??
    readMember(m, object, callee.name, siteOf(frame.file, callee.span))
  );
}

function argumentsOf(
  m: Machine,
  expr: Expr & { kind: 'call' },
  state: State,
  frame: Frame,
): { args: Argument[]; state: State }[] {
  let rows: { args: Argument[]; state: State }[] = [{ args: [], state }];
  for (const arg of expr.args) {
    rows = rows.flatMap((row) =>
      m.evaluate(arg.value, row.state, frame).map(({ state: next, value }) => ({
        state: next,
        args: [...row.args, { value, expr: arg.value, ...(arg.name !== undefined && { name: arg.name }) }],
      })),
    );
    if (rows.length > 16) rows = fewer(rows);
  }
  return rows;
}

function fewer(rows: { args: Argument[]; state: State }[]): typeof rows {
  const joined = joinAll(
    rows.map(({ state, args }) => ({ state, value: derived(args.map(({ value }) => value)) })),
  );
  return joined.map(({ state }) => ({ state, args: rows[0]!.args }));
}

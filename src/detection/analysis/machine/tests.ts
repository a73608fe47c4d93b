import type { Expr } from '../../../model/index.ts';
import { answerCheck } from '../models/asked-vendors.ts';
import { presence } from '../models/comparison.ts';
import { presenceTest } from '../models/presence-calls.ts';
import { joinStates } from '../values/join.ts';
import { assume, attempt, type Result, type State } from '../values/state.ts';
import { constant, has, trait, unknown, type Value } from '../values/value.ts';
import { type Branches, type Frame, type Machine, siteOf } from './machine.ts';

/** Splits a state by whether an expression is true, with all that follows from it. */
export function testExpression(m: Machine, expr: Expr, state: State, frame: Frame): Branches {
  if (expr.kind === 'not') {
    const { yes, no } = m.test(expr.value, state, frame);
    return { yes: no, no: yes };
  }
  if (expr.kind === 'logic' && expr.op !== 'coalesce') {
    const left = m.test(expr.left, state, frame);
    const asked = expr.op === 'and' ? left.yes : left.no;
    const right = asked.map((next) => m.test(expr.right, next, frame));
    const yes = right.flatMap((branches) => branches.yes);
    const no = right.flatMap((branches) => branches.no);
    return expr.op === 'and'
      ? { yes: joinStates(yes), no: joinStates([...left.no, ...no]) }
      : { yes: joinStates([...left.yes, ...yes]), no: joinStates(no) };
  }
  const asked = presenceTest(expr);
  if (asked && !isOwn(m, expr, state, frame)) {
    const { yes, no } = m.test(asked.subject, state, frame);
    return asked.isAbsence ? { yes: no, no: yes } : { yes, no };
  }
  const branches: Branches = { yes: [], no: [] };
  for (const result of m.evaluate(expr, state, frame)) split(m, expr, result, frame, branches);
  return { yes: joinStates(branches.yes), no: joinStates(branches.no) };
}

/** A function of the program's own says what it means by its name. */
function isOwn(m: Machine, expr: Expr, state: State, frame: Frame): boolean {
  if (expr.kind !== 'call' || expr.callee.kind !== 'name') return false;
  return m.lookup(expr.callee.name, state, frame)?.callable !== undefined;
}

function split(m: Machine, expr: Expr, { state, value }: Result, frame: Frame, into: Branches): void {
  const site = siteOf(frame.file, expr.span);
  // A promise is true whatever it will give.
  // So is what Rails' `render … and return` gives.
  const isAnswer =
    frame.file.language === 'ruby' && has(value, trait.response) && value.literal === undefined;
  if ((value.isPending && value.truth) || isAnswer) {
    into.yes.push(state);
    return;
  }
  const known = presence(value);
  if (known.literal !== undefined) {
    (known.literal ? into.yes : into.no).push(state);
    return;
  }
  // Whatever is asked of a vendor's answer: it was looked at.
  if (!known.truth && has(value, trait.asked)) {
    const proof = m.verification(answerCheck(site));
    into.yes.push(assume(attempt(state, proof), { proof }, site));
    into.no.push(assume(attempt(state, proof), { proof }, site));
    return;
  }
  if (!known.truth) {
    into.yes.push(remembered(m, expr, state, true, frame));
    into.no.push(remembered(m, expr, state, false, frame));
    return;
  }
  into.yes.push(withoutEmpty(m, expr, assume(state, known.truth.yes, site), value, frame));
  into.no.push(assume(state, known.truth.no, site));
}

/** A secret that is something is not the empty string that it falls back to, here or further down. */
function withoutEmpty(m: Machine, expr: Expr, state: State, value: Value, frame: Frame): State {
  if ((expr.kind !== 'name' && expr.kind !== 'member') || !value.secret || value.callable) return state;
  const fallback = value.secret.fallback?.isEmpty ? null : value.secret.fallback;
  return m.assign(expr, { ...value, secret: { ...value.secret, fallback }, isPresent: true }, state, frame);
}

/** A variable that was false stays false: `if (!event) return` and later `if (event)`; an error that is there stays one. */
function remembered(m: Machine, expr: Expr, state: State, isTrue: boolean, frame: Frame): State {
  const error = errorAsked(expr);
  if (error) {
    const value = m.lookup(error.name, state, frame) ?? unknown;
    if (value.callable || value.truth) return state;
    const isThere = isTrue === error.isThere;
    return m.assign(error.expr, isThere ? { ...value, isPresent: true } : constant(null), state, frame);
  }
  if (isTrue || expr.kind !== 'name') return state;
  const value = m.lookup(expr.name, state, frame);
  if (!value || value.callable) return state;
  return m.assign(expr, { ...value, literal: null }, state, frame);
}

/** `err != nil`, `err == nil`. */
function errorAsked(expr: Expr): { expr: Expr; name: string; isThere: boolean } | null {
  if (expr.kind !== 'binary' || (expr.op !== '!=' && expr.op !== '==') || expr.left.kind !== 'name')
    return null;
  const isNil =
    (expr.right.kind === 'literal' && expr.right.value === null) ||
    (expr.right.kind === 'name' && expr.right.name === 'nil');
  if (!isNil || !/err/i.test(expr.left.name)) return null;
  return { expr: expr.left, name: expr.left.name, isThere: expr.op === '!=' };
}

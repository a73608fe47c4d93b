import type { Expr, Stmt } from '../../../model/index.ts';
import { joinStates } from '../values/join.ts';
import type { State } from '../values/state.ts';
import { derived, has, trait, unknown, type Value } from '../values/value.ts';
import type { Frame, Machine } from './machine.ts';

/** Runs statements from every state; gives the states that reach the end. */
export function runStatements(
  m: Machine,
  body: readonly Stmt[],
  from: readonly State[],
  frame: Frame,
): State[] {
  let states = joinStates(from);
  for (const stmt of body) {
    if (states.length === 0 || !m.spend()) return states;
    states = joinStates(states.flatMap((state) => runStatement(m, stmt, state, frame)));
  }
  return states;
}

function runStatement(m: Machine, stmt: Stmt, state: State, frame: Frame): State[] {
  switch (stmt.kind) {
    case 'expr':
      return unwaited(m, stmt.value, state, frame);
    case 'let':
      return assignment(m, stmt, state, frame);
    case 'if': {
      const { yes, no } = m.test(stmt.test, state, frame);
      return [...m.run(stmt.then, yes, frame), ...m.run(stmt.otherwise, no, frame)];
    }
    case 'loop':
      return loop(m, stmt, state, frame);
    case 'switch':
      return switchOf(m, stmt, state, frame);
    case 'try':
      return tryOf(m, stmt, state, frame);
    case 'block':
      return block(m, stmt, state, frame);
    case 'return': {
      const results = stmt.value ? m.evaluate(stmt.value, state, frame) : [{ state, value: unknown }];
      frame.exits.returns.push(...results);
      return [];
    }
    case 'throw': {
      const results = stmt.value ? m.evaluate(stmt.value, state, frame) : [{ state, value: unknown }];
      frame.exits.throws.push(...results.map((result) => result.state));
      return [];
    }
    case 'exit':
      if (stmt.value) m.evaluate(stmt.value, state, frame);
      return [];
    case 'break':
    case 'continue': {
      const target = (stmt.label !== undefined && frame.exits.labels.get(stmt.label)) || frame.exits;
      (stmt.kind === 'break' ? target.breaks : target.continues).push(state);
      return [];
    }
    case 'function': {
      const { fn } = stmt;
      if (fn.name === null) return [state];
      const value: Value = {
        traits: 0,
        callable: { kind: 'function', fn, file: frame.file, scope: frame, self: frame.self },
      };
      const decorated = decorate(m, fn.decorators, value, state, frame);
      return decorated.map((result) =>
        m.assign({ kind: 'name', name: fn.name!, span: fn.nameSpan }, result.value, result.state, frame),
      );
    }
    case 'class': {
      const { cls } = stmt;
      if (cls.name === null) return [state];
      const value: Value = { traits: 0, callable: { kind: 'class', ref: { cls, file: frame.file } } };
      return [m.assign({ kind: 'name', name: cls.name, span: cls.span }, value, state, frame)];
    }
    case 'export':
      return stmt.value ? m.evaluate(stmt.value, state, frame).map((result) => result.state) : [state];
    case 'import':
      return [state];
  }
}

/** A function that runs by itself, and that nobody waits for, stops nothing when it throws. */
function unwaited(m: Machine, expr: Expr, state: State, frame: Frame): State[] {
  if (expr.kind !== 'call') return m.evaluate(expr, state, frame).map((result) => result.state);
  const { throws } = frame.exits;
  const before = throws.length;
  const results = m.evaluate(expr, state, frame);
  const isForgotten = results.some(
    ({ value, state: after }) => value.isPending && after.proof !== null && after.proof !== state.proof,
  );
  if (!isForgotten) return results.map((result) => result.state);
  return [...results.map((result) => ({ ...result.state, proof: state.proof })), ...throws.splice(before)];
}

/** `break` and, where something is tried again, `continue` may name a block. */
function block(m: Machine, stmt: Stmt & { kind: 'block' }, state: State, frame: Frame): State[] {
  if (stmt.label === undefined) return m.run(stmt.body, [state], frame);
  const own = { breaks: [] as State[], continues: [] as State[] };
  const labels = new Map(frame.exits.labels).set(stmt.label, own);
  const inner: Frame = { ...frame, exits: { ...frame.exits, labels } };
  const ended = m.run(stmt.body, [state], inner);
  const again = m.run(stmt.body, joinStates(own.continues.splice(0)), inner);
  return [...ended, ...again, ...own.breaks];
}

/** A decorator is a function of the function: what it gives is called instead. */
function decorate(
  m: Machine,
  decorators: readonly Expr[],
  value: Value,
  state: State,
  frame: Frame,
): { state: State; value: Value }[] {
  let results = [{ state, value }];
  for (const decorator of [...decorators].reverse()) {
    results = results.flatMap((result) =>
      m.evaluate(decorator, result.state, frame).flatMap((wrapper) => {
        const args = [{ value: result.value, expr: decorator }];
        return (
          m.enter(wrapper.value, args, wrapper.state, frame) ?? [
            { state: wrapper.state, value: result.value },
          ]
        );
      }),
    );
  }
  return results;
}

function assignment(m: Machine, stmt: Stmt & { kind: 'let' }, state: State, frame: Frame): State[] {
  if (!stmt.value) {
    if (!stmt.declares && stmt.type === undefined) return [state];
    // Go's variables begin as empty ones of their type, not as nothing.
    const empty: Value = frame.file.language === 'go' ? unknown : { traits: 0, literal: null };
    return [m.assign(stmt.target, empty, state, frame)];
  }
  return m
    .evaluate(stmt.value, state, frame)
    .map((result) => m.assign(stmt.target, result.value, result.state, frame));
}

/** The body runs not at all, or once: what it does a second time it has done before. */
function loop(m: Machine, stmt: Stmt & { kind: 'loop' }, state: State, frame: Frame): State[] {
  const own = { breaks: [] as State[], continues: [] as State[] };
  const labels =
    stmt.label === undefined ? frame.exits.labels : new Map(frame.exits.labels).set(stmt.label, own);
  const exits = { ...frame.exits, ...own, labels };
  const inner: Frame = { ...frame, exits };
  let entered: State[] = [state];
  const skipped: State[] = [];
  if (stmt.each) {
    const { target, over } = stmt.each;
    entered = m.evaluate(over, state, inner).map(({ state: next, value }) => {
      if (!isFilled(value)) skipped.push(next);
      return m.assign(target, itemOf(value), next, inner);
    });
  } else if (stmt.test && !stmt.atLeastOnce) {
    const { yes, no } = m.test(stmt.test, state, inner);
    entered = yes;
    skipped.push(...no);
  }
  const ended = m.run(stmt.body, entered, inner);
  const again = m.run(stmt.update ?? [], joinStates([...ended, ...exits.continues]), inner);
  const left = stmt.each
    ? again
    : stmt.test
      ? again.flatMap((next) => m.test(stmt.test!, next, inner).no)
      : // An endless loop is left by `break` alone.
        [];
  // A condition that stays true in all we know would hold for ever; it does not.
  const stuck = !stmt.each && stmt.test && left.length === 0 ? again : [];
  const through = m.run(stmt.otherwise ?? [], [...skipped, ...left, ...stuck], frame);
  return [...through, ...exits.breaks];
}

/** A list that is written out has items, and a hash has bytes. */
function isFilled({ fields, digest, isLength }: Value): boolean {
  return (fields?.size ?? 0) > 0 || digest !== undefined || isLength === true;
}

function itemOf(value: Value): Value {
  // Node's request gives its body, piece by piece.
  if (has(value, trait.request)) return { traits: trait.raw };
  const first = value.fields?.get(0);
  return first ?? derived([value]);
}

function switchOf(m: Machine, stmt: Stmt & { kind: 'switch' }, state: State, frame: Frame): State[] {
  const exits = { ...frame.exits, breaks: [] as State[] };
  const inner: Frame = { ...frame, exits };
  let asking: State[] = [state];
  if (stmt.subject) asking = m.evaluate(stmt.subject, state, inner).map((result) => result.state);
  const ends: State[] = [];
  let falling: State[] = [];
  const otherwise = stmt.cases.find(({ tests }) => tests.length === 0);
  for (const { tests, body } of stmt.cases) {
    let entered: State[] = falling;
    for (const test of tests) {
      const condition = stmt.subject
        ? ({ kind: 'binary', op: '==', left: stmt.subject, right: test, span: test.span } as const)
        : test;
      const branches = asking.map((next) => m.test(condition, next, inner));
      entered = [...entered, ...branches.flatMap(({ yes }) => yes)];
      asking = joinStates(branches.flatMap(({ no }) => no));
    }
    if (tests.length === 0) entered = [...entered, ...asking];
    const ended = m.run(body, entered, inner);
    if (stmt.fallsThrough) falling = ended;
    else {
      falling = [];
      ends.push(...ended);
    }
  }
  return [...ends, ...falling, ...exits.breaks, ...(otherwise ? [] : asking)];
}

function tryOf(m: Machine, stmt: Stmt & { kind: 'try' }, state: State, frame: Frame): State[] {
  const guarded = { ...frame.exits, throws: [] as State[], returns: [] as typeof frame.exits.returns };
  const isGuarded = stmt.catches.length > 0;
  const inner: Frame = { ...frame, exits: guarded };
  const outer: Frame = { ...frame, exits: { ...frame.exits, returns: guarded.returns } };
  const ended = m.run(stmt.otherwise, m.run(stmt.body, [state], inner), outer);
  const caught: State[] = [];
  if (isGuarded) {
    for (const { variable, body, span } of stmt.catches) {
      const broken = grants(body)
        ? brokenOff(state, [...ended, ...guarded.returns.map((one) => one.state)])
        : [];
      const thrown = joinStates([...guarded.throws, ...broken]).map((next) =>
        variable === null ? next : m.assign({ kind: 'name', name: variable, span }, unknown, next, outer),
      );
      caught.push(...m.run(body, thrown, outer));
    }
  }
  const through = m.run(stmt.finally, joinStates([...ended, ...caught]), frame);
  if (stmt.finally.length === 0) {
    frame.exits.returns.push(...guarded.returns);
    if (!isGuarded) frame.exits.throws.push(...guarded.throws);
    return through;
  }
  for (const { state: next, value } of guarded.returns)
    frame.exits.returns.push(...m.run(stmt.finally, [next], frame).map((after) => ({ state: after, value })));
  if (!isGuarded) frame.exits.throws.push(...m.run(stmt.finally, guarded.throws, frame));
  return through;
}

/** Whether what handles an error says yes: `catch { ok = true }`, `catch { return true }`. */
const grants = (body: readonly Stmt[]): boolean =>
  body.some((stmt) => {
    const value =
      stmt.kind === 'expr' && stmt.value.kind === 'assign'
        ? stmt.value.value
        : stmt.kind === 'let' || stmt.kind === 'return'
          ? stmt.value
          : null;
    return value?.kind === 'literal' && value.value === true;
  });

/** A check may be broken off before it has said anything: by a signature that cannot even be read. */
function brokenOff(before: State, after: readonly State[]): State[] {
  const attempted = [...new Set(after.flatMap((state) => state.attempted))];
  return attempted.length > before.attempted.length ? [{ ...before, attempted }] : [];
}

import { append, type Expr, type Stmt } from '../../model/index.ts';
import { developmentSide, failureSide } from './conditions.ts';
import { type Data, either, nothing, type Upstream, withLabels } from './data.ts';
import { caughtError } from './errors.ts';
import type { Env, Machine } from './machine.ts';
import { declare } from './variables.ts';

/** Runs statements in order; true where none of their ways reaches the end. */
export function runStatements(m: Machine, body: readonly Stmt[], env: Env): boolean {
  for (const stmt of body) {
    if (!m.spend()) return false;
    if (runStatement(m, stmt, env)) return true;
  }
  return false;
}

function runStatement(m: Machine, stmt: Stmt, env: Env): boolean {
  switch (stmt.kind) {
    case 'expr':
      m.evaluate(stmt.value, env);
      return false;
    case 'let':
      if (stmt.value) {
        const value = m.evaluate(stmt.value, env);
        if (stmt.target.kind === 'name' && stmt.value.kind === 'closure')
          m.names.set(stmt.value.fn, stmt.target.name);
        if (stmt.declares) declare(m, stmt.target, value, env);
        else m.assign(stmt.target, value, env);
      } else if (stmt.target.kind === 'name') env.vars.set(stmt.target.name, nothing);
      return false;
    case 'if':
      m.evaluate(stmt.test, env);
      return branch(
        m,
        stmt.test,
        env,
        () => m.run(stmt.then, env),
        () => m.run(stmt.otherwise, env),
      );
    case 'loop':
      return runLoop(m, stmt, env);
    case 'switch': {
      if (stmt.subject) m.evaluate(stmt.subject, env);
      const ways = stmt.cases.map(({ tests, body }) => () => {
        for (const test of tests) m.evaluate(test, env);
        return m.run(body, env);
      });
      const isWhole = stmt.cases.some(({ tests }) => tests.length === 0);
      return apart(env, isWhole ? ways : [...ways, () => false]) && !stmt.fallsThrough;
    }
    case 'try':
      return runTry(m, stmt, env);
    case 'block':
      return m.run(stmt.body, env);
    case 'return': {
      const value = stmt.value ? m.evaluate(stmt.value, env) : nothing;
      if (env.answers && stmt.value) m.sink('response', 'return', stmt.value.span, [value], env);
      env.returned = env.returned ? either(env.returned, value) : value;
      return true;
    }
    case 'throw':
    case 'exit': {
      const value = stmt.value ? m.evaluate(stmt.value, env) : nothing;
      if (stmt.kind === 'exit' && env.route && stmt.value)
        m.sink('response', 'exit', stmt.value.span, [value], env);
      return true;
    }
    case 'break':
    case 'continue':
      return true;
    case 'function':
      if (stmt.fn.name !== null) env.vars.set(stmt.fn.name, m.functionOf(stmt.fn, env));
      return false;
    case 'class':
      m.evaluate({ kind: 'class', cls: stmt.cls, span: stmt.cls.span }, env);
      return false;
    case 'export':
      if (stmt.value) m.evaluate(stmt.value, env);
      return false;
    case 'import':
      return false;
  }
}

/** Both sides of a condition, each with what is so there; true where neither reaches the end. */
export function branch(m: Machine, test: Expr, env: Env, yes: () => boolean, no: () => boolean): boolean {
  const side = developmentSide(test);
  const failed = failedOn(m, test, env);
  const under = (here: 'yes' | 'no', work: () => boolean) => (): boolean => {
    let ended = false;
    const before = m.where;
    m.under(
      {
        inDevelopment: before.inDevelopment || side === here,
        failed: failed?.side === here ? [...before.failed, failed.upstream] : before.failed,
      },
      () => {
        ended = work();
      },
    );
    return ended;
  };
  return apart(env, [under('yes', yes), under('no', no)]);
}

function failedOn(m: Machine, test: Expr, env: Env): { upstream: Upstream; side: 'yes' | 'no' } | null {
  const asked = failureSide(test);
  if (!asked) return null;
  const { upstream } = m.evaluate(asked.subject, env);
  return upstream && upstream.role !== 'client' ? { upstream, side: asked.side } : null;
}

/** Runs ways that begin alike and joins what they leave; true where none reaches the end. */
function apart(env: Env, ways: readonly (() => boolean)[]): boolean {
  const before = env.vars;
  let joined: Map<string, Data> | null = null;
  for (const way of ways) {
    env.vars = new Map(before);
    if (way()) continue;
    joined = joined ? joinVars(joined, env.vars) : env.vars;
  }
  env.vars = joined ?? before;
  return joined === null;
}

function joinVars(a: Map<string, Data>, b: ReadonlyMap<string, Data>): Map<string, Data> {
  for (const [name, value] of b) {
    const other = a.get(name);
    a.set(name, other ? either(other, value) : value);
  }
  return a;
}

/** The body runs not at all, or once: what it does a second time it has done before. */
function runLoop(m: Machine, stmt: Stmt & { kind: 'loop' }, env: Env): boolean {
  if (stmt.each) {
    const over = m.evaluate(stmt.each.over, env);
    m.assign(stmt.each.target, itemOf(over), env);
  }
  if (stmt.test) m.evaluate(stmt.test, env);
  apart(env, [
    () => {
      m.run(stmt.body, env);
      m.run(stmt.update ?? [], env);
      return false;
    },
    () => false,
  ]);
  m.run(stmt.otherwise ?? [], env);
  return false;
}

/** What a list holds. */
export function itemOf(list: Data): Data {
  const first = list.fields?.get(0);
  if (first) return first;
  return list.labels ? withLabels(nothing, list.labels) : nothing;
}

function runTry(m: Machine, stmt: Stmt & { kind: 'try' }, env: Env): boolean {
  const calls: Upstream[] = [];
  m.guarded.push(calls);
  const before = new Map(env.vars);
  let ended = m.run(stmt.body, env);
  m.guarded.pop();
  if (!ended) ended = m.run(stmt.otherwise, env);
  const after = env.vars;
  const ends: (() => boolean)[] = [
    () => {
      env.vars = after;
      return ended;
    },
    ...stmt.catches.map(({ variable, types, body, span }) => () => {
      env.vars = joinVars(new Map(before), after);
      if (variable !== null) env.vars.set(variable, caughtError(m, calls, types, span));
      return m.run(body, env);
    }),
  ];
  // What nobody catches here, or is thrown again, is for the next `try` around.
  const guarded = m.guarded.at(-1);
  if (guarded) append(guarded, calls);
  const all = apart(env, ends);
  return m.run(stmt.finally, env) || all;
}

import type { Expr, Span, Target } from '../../model/index.ts';
import { dottedName } from '../analysis/names.ts';
import { type Data, nothing } from './data.ts';
import { errorOf } from './errors.ts';
import type { Env, Machine } from './machine.ts';
import { memberOf } from './members.ts';

/** A variable, or a field of the method's own object; null where neither is defined. `name` may be dotted. */
export function find(name: string, env: Env): Data | null {
  const field = /^(?:this|self)\.([^.]+)$/.exec(name)?.[1] ?? name;
  for (let at: Env | null = env; at; at = at.parent) {
    const value = at.vars.get(name) ?? (field.includes('.') ? undefined : at.fields?.get(field));
    if (value) return value;
  }
  return null;
}

/** Puts a value where an assignment says. */
export function assign(m: Machine, target: Target | Expr, value: Data, env: Env): void {
  switch (target.kind) {
    case 'name':
      if (target.name.startsWith('@') && env.fields) env.fields.set(target.name, value);
      else ownerOf(target.name, env).vars.set(target.name, value);
      return;
    case 'member':
    case 'index':
      store(m, target, value, env);
      return;
    case 'pattern':
      for (const { key, target: part, fallback } of target.parts) {
        if (fallback) m.evaluate(fallback, env);
        assign(m, part, takenFrom(m, value, key, part.span, env), env);
      }
      // What is left after something has been taken out is no longer the whole.
      if (target.rest) assign(m, target.rest, nothing, env);
      return;
    default:
  }
}

/** Where a variable lives that code at `env` changes. */
function ownerOf(name: string, env: Env): Env {
  for (let at: Env | null = env; at; at = at.parent) if (at.vars.has(name)) return at;
  return env;
}

function store(m: Machine, target: Expr & { kind: 'member' | 'index' }, value: Data, env: Env): void {
  const object = m.evaluate(target.object, env);
  if (target.kind === 'index') return;
  const dotted = dottedName(target) ?? '';
  if (target.object.kind === 'name' && target.object.name === 'this' && env.fields)
    env.fields.set(target.name, value);
  else if (dotted !== '') ownerOf(dotted.split('.')[0]!, env).vars.set(dotted, value);
  // Koa answers with what is assigned.
  if (answered.test(dotted) && !object.labels) m.sink('response', dotted, target.span, [value], env);
}

const answered =
  /^(?:ctx|context|response|res|reply|ctx\.response|context\.response)\.(?:body|content|text)$/;

/** A part of a value that is taken apart, by its name or its place. */
function takenFrom(m: Machine, value: Data, key: string | number, span: Span, env: Env): Data {
  const field = value.fields?.get(key);
  if (field) return field;
  if (typeof key === 'string') return memberOf(m, value, { name: key, dotted: null, span }, env);
  if (m.file.language !== 'go') return value;
  if (key === 0) return value;
  // Go's second value is the error.
  return value.upstream ? errorOf(value.upstream, m.site(span)) : { traits: 0, isError: true };
}

import type { Expr, Span, Target } from '../../model/index.ts';
import { dottedName } from '../analysis/names.ts';
import { type Data, nothing } from './data.ts';
import { errorOf } from './errors.ts';
import type { Env, Machine } from './machine.ts';
import { memberOf } from './members.ts';
import { keep } from './tokens.ts';

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
      if (target.name.startsWith('@') && env.fields) {
        env.fields.set(target.name, value);
        keep(m, value, m.site(target.span));
      } else {
        const owner = ownerOf(m, target.name, env);
        owner.vars.set(target.name, value);
        if (owner !== env && owner.parent === null) keep(m, value, m.site(target.span));
      }
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

/** Puts a value into a variable that begins here, whatever else has its name. */
export function declare(m: Machine, target: Target, value: Data, env: Env): void {
  if (target.kind === 'name') {
    env.vars.set(target.name, value);
    return;
  }
  if (target.kind === 'pattern') {
    for (const { target: part } of target.parts) if (part.kind === 'name') env.vars.set(part.name, nothing);
    if (target.rest?.kind === 'name') env.vars.set(target.rest.name, nothing);
  }
  assign(m, target, value, env);
}

/** Where a variable lives that code at `env` changes. Python's and PHP's functions have their own. */
function ownerOf(m: Machine, name: string, env: Env): Env {
  const { language } = m.file;
  if (language === 'php' || (language === 'python' && !m.globals.has(name))) return env;
  for (let at: Env | null = env; at; at = at.parent) if (at.vars.has(name)) return at;
  return env;
}

function store(m: Machine, target: Expr & { kind: 'member' | 'index' }, value: Data, env: Env): void {
  const object = m.evaluate(target.object, env);
  if (target.kind === 'index') {
    // Rails shows it on the next page.
    if (dottedName(target.object) === 'flash') m.sink('response', 'flash', target.span, [value], env);
    return;
  }
  const dotted = dottedName(target) ?? '';
  if (target.object.kind === 'name' && target.object.name === 'this') {
    env.fields?.set(target.name, value);
    keep(m, value, m.site(target.span));
  } else if (dotted !== '') {
    const owner = ownerOf(m, dotted.split('.')[0]!, env);
    owner.vars.set(dotted, value);
    if (owner !== env && owner.parent === null) keep(m, value, m.site(target.span));
  }
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

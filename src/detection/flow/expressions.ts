import type { Expr, Span } from '../../model/index.ts';
import { readMember } from '../analysis/models/members.ts';
import { dottedName, plain } from '../analysis/names.ts';
import { constant } from '../analysis/values/value.ts';
import { evaluateCall } from './calls.ts';
import { developmentSide } from './conditions.ts';
import { joins } from './conversions.ts';
import { type Data, either, holding, isTelling, label, labelsOf, nothing, union } from './data.ts';
import { withName, withOrigin } from './labels.ts';
import type { Env, Machine } from './machine.ts';
import { memberOf } from './members.ts';
import { branch } from './statements.ts';
import { vendorOfAddress, vendorOfName } from './upstream.ts';

/** What an expression gives. */
export function evaluateExpression(m: Machine, expr: Expr, env: Env): Data {
  switch (expr.kind) {
    case 'literal':
      return literalOf(m, expr);
    case 'name':
      return withName(nameOf(m, expr, env), expr.name, m.site(expr.span));
    case 'member':
      return memberOf(m, m.evaluate(expr.object, env), asked(expr, expr.name), env);
    case 'index': {
      const object = m.evaluate(expr.object, env);
      const { literal } = m.evaluate(expr.index, env);
      if (typeof literal === 'string') return memberOf(m, object, asked(expr, literal), env);
      if (typeof literal === 'number') return object.fields?.get(literal) ?? itemsOf(object);
      return nothing;
    }
    case 'call':
      return evaluateCall(m, expr, env);
    case 'template': {
      const parts = expr.parts.map((part) => m.evaluate(part, env));
      const made = holding(parts);
      const address = parts.find(({ upstream }) => upstream?.role === 'address')?.upstream;
      if (address) made.upstream = address;
      const literals = parts.map(({ literal }) => literal);
      if (literals.every((literal) => literal !== undefined)) return constant(literals.join(''));
      return made;
    }
    case 'array': {
      const items = expr.items.map((item) => m.evaluate(item, env));
      return { ...holding(items), fields: new Map(items.map((item, i) => [i, item])) };
    }
    case 'opaque':
      return isSlice(m, expr) ? nothing : holding(expr.parts.map((part) => m.evaluate(part, env)));
    case 'object':
      return objectOf(m, expr, env);
    case 'closure':
      return m.functionOf(expr.fn, env);
    case 'class':
      return nothing;
    case 'binary': {
      const sides = [m.evaluate(expr.left, env), m.evaluate(expr.right, env)];
      if (!joins(expr.op)) return { traits: 0, isSafe: true };
      const made = holding(sides);
      const address = sides.find(({ upstream }) => upstream?.role === 'address')?.upstream;
      if (address) made.upstream = address;
      return made;
    }
    case 'logic':
      return logic(m, expr, env);
    case 'not':
      m.evaluate(expr.value, env);
      return { traits: 0, isSafe: true };
    case 'conditional':
      m.evaluate(expr.test, env);
      return chosen(m, expr.test, expr.then, expr.otherwise, env);
    case 'assign': {
      const value = m.evaluate(expr.value, env);
      m.assign(expr.target, value, env);
      return value;
    }
    case 'await':
    case 'spread':
      return m.evaluate(expr.value, env);
  }
}

const asked = (expr: Expr, name: string): { name: string; dotted: string | null; span: Span } => ({
  name,
  dotted: expr.kind === 'member' ? dottedName(expr) : null,
  span: expr.span,
});

/** What the key rules are asked about: a word or a sentence is no key. */
const looksLikeKey = /^(?=.*\d)[^\s]{12,}$|-----BEGIN/;

function literalOf(m: Machine, expr: Expr & { kind: 'literal' }): Data {
  if (expr.type === 'regex') return nothing;
  const data: Data = constant(expr.value);
  if (typeof expr.value !== 'string') return data;
  const vendor = vendorOfAddress(expr.value);
  if (vendor !== null)
    return { ...data, upstream: { vendor, role: 'address', site: m.site(expr.span), name: vendor } };
  if (!looksLikeKey.test(expr.value) || !m.isKey(expr.span)) return data;
  const step = { site: m.site(expr.span), text: 'writes a secret down' };
  return { traits: 0, labels: [label('secret', 'a secret that stands in the code', step)] };
}

function nameOf(m: Machine, expr: Expr & { kind: 'name' }, env: Env): Data {
  const known = m.lookup(expr.name, env);
  if (known && isTelling(known)) return known;
  const site = m.site(expr.span);
  const vendor = vendorOfName(expr.name);
  if (vendor !== null && m.vendors.has(vendor))
    return { traits: 0, name: plain(expr.name), upstream: { vendor, role: 'client', site, name: vendor } };
  if (known) return known;
  return withOrigin(readMember(m, null, expr.name, site), null, expr.name, site);
}

function itemsOf(list: Data): Data {
  return list.labels ? { traits: list.traits, labels: list.labels } : nothing;
}

function objectOf(m: Machine, expr: Expr & { kind: 'object' }, env: Env): Data {
  const fields = new Map<string | number, Data>();
  const values = expr.entries.map(({ key, value }) => {
    const data = m.evaluate(value, env);
    if (key !== null) fields.set(key, data);
    else for (const [name, field] of data.fields ?? []) fields.set(name, field);
    return data;
  });
  const made: Data = { traits: holding(values).traits, fields };
  const labels = union(values.map(labelsOf));
  if (labels.length > 0) made.labels = labels;
  const address = values.find(({ upstream }) => upstream?.role === 'address')?.upstream;
  if (address) made.upstream = address;
  return made;
}

/** Go's `key[:4]` is the key and the numbers. */
const isSlice = (m: Machine, { parts }: Expr & { kind: 'opaque' }): boolean =>
  m.file.language === 'go' &&
  parts.length > 1 &&
  parts.slice(1).every((part) => part.kind === 'literal' && part.type === 'number');

/** The left side decides whether the right one runs. */
function logic(m: Machine, expr: Expr & { kind: 'logic' }, env: Env): Data {
  const left = m.evaluate(expr.left, env);
  const isAnd = expr.op === 'and';
  const side = developmentSide(expr.left);
  let right = nothing;
  m.under({ inDevelopment: m.where.inDevelopment || side === (isAnd ? 'yes' : 'no') }, () => {
    right = m.evaluate(expr.right, env);
  });
  if (isAnd) return side === 'yes' ? withoutLabels(right) : right;
  return either(left, right);
}

/** A value that is there in development alone is as good as none. */
function withoutLabels({ labels: _labels, fields: _fields, ...data }: Data): Data {
  return data;
}

function chosen(m: Machine, test: Expr, then: Expr, otherwise: Expr, env: Env): Data {
  const side = developmentSide(test);
  let yes = nothing;
  let no = nothing;
  branch(
    m,
    test,
    env,
    () => {
      yes = m.evaluate(then, env);
      return false;
    },
    () => {
      no = m.evaluate(otherwise, env);
      return false;
    },
  );
  return either(side === 'yes' ? withoutLabels(yes) : yes, side === 'no' ? withoutLabels(no) : no);
}

import type { Expr, Logic } from '../../../model/index.ts';
import { textOf } from '../models/asked-vendors.ts';
import { compare } from '../models/comparison.ts';
import { readMember } from '../models/members.ts';
import { plain } from '../names.ts';
import { joinAll } from '../values/join.ts';
import type { Result, State } from '../values/state.ts';
import {
  body,
  chosen,
  constant,
  derived,
  has,
  settled,
  trait,
  unknown,
  type Value,
} from '../values/value.ts';
import { callExpression, nameValue } from './calls.ts';
import { type Frame, type Machine, siteOf } from './machine.ts';

/** What an expression gives, in each state that it leaves behind. */
export function evaluateExpression(m: Machine, expr: Expr, state: State, frame: Frame): Result[] {
  switch (expr.kind) {
    case 'literal':
      return one(state, expr.type === 'regex' ? unknown : textOf(expr.value));
    case 'name':
      return called(m, expr, nameValue(m, expr, state, frame), state, frame);
    case 'member':
      return m
        .evaluate(expr.object, state, frame)
        .flatMap(({ state: next, value }) =>
          called(m, expr, memberOf(m, value, expr.name, expr, next, frame), next, frame),
        );
    case 'index':
      return each(m, [expr.object, expr.index], state, frame, ([object, index], next) => {
        const key = index!.literal;
        if (typeof key === 'string' || typeof key === 'number')
          return memberOf(m, object!, String(key), expr, next, frame);
        return derived([object!]);
      });
    case 'call':
      return callExpression(m, expr, state, frame);
    case 'template':
      return each(m, expr.parts, state, frame, (parts) => {
        const literals = parts.map(({ literal }) => literal);
        if (literals.every((literal) => literal !== undefined)) return textOf(literals.join(''));
        const begun = parts[0] && has(parts[0], chosen) ? trait.begun : 0;
        const text = derived(parts);
        return begun ? { ...text, traits: text.traits | begun } : text;
      });
    case 'object':
      return objectOf(m, expr, state, frame);
    case 'array':
      return each(m, expr.items, state, frame, (items) => ({
        ...derived(items),
        fields: new Map(items.map((item, i) => [i, item])),
      }));
    case 'closure':
      return one(state, {
        traits: 0,
        callable: { kind: 'function', fn: expr.fn, file: frame.file, scope: frame, self: frame.self },
      });
    case 'class':
      return one(state, { traits: 0, callable: { kind: 'class', ref: { cls: expr.cls, file: frame.file } } });
    case 'binary':
      return each(m, [expr.left, expr.right], state, frame, ([left, right]) =>
        compare(m, expr.op, left!, right!, siteOf(frame.file, expr.span)),
      );
    case 'logic':
      return logic(m, expr, state, frame);
    case 'not': {
      const { yes, no } = m.test(expr.value, state, frame);
      return joinAll([
        ...yes.map((next) => ({ state: next, value: constant(false) })),
        ...no.map((next) => ({ state: next, value: constant(true) })),
      ]);
    }
    case 'conditional': {
      // `a ? a : b` is `a || b`.
      const [test, then] = [expr.test, expr.then].map(({ span }) => frame.file.text.slice(...span));
      if (test === then) return logic(m, disjunction(expr), state, frame);
      const { yes, no } = m.test(expr.test, state, frame);
      return joinAll([
        ...yes.flatMap((next) => m.evaluate(expr.then, next, frame)),
        ...no.flatMap((next) => m.evaluate(expr.otherwise, next, frame)),
      ]);
    }
    case 'assign':
      return m
        .evaluate(expr.value, state, frame)
        .map(({ state: next, value: given }) => ({
          state: next,
          value: filledBy(m, expr, given, next, frame),
        }))
        .map(({ state: next, value }) => ({
          state: m.assign(expr.target, value, next, frame),
          value,
        }));
    case 'await':
      return m
        .evaluate(expr.value, state, frame)
        .map((result) => ({ state: result.state, value: settled(result.value) }));
    case 'spread':
      return m.evaluate(expr.value, state, frame);
    case 'opaque':
      // Of a comprehension the last part is what it gives for each item.
      return each(m, expr.parts, state, frame, (parts) => {
        const truth = parts.at(-1)?.truth;
        return truth ? { ...derived(parts), truth } : derived(parts);
      });
  }
}

/** Ruby calls a method by its bare name. */
function called(m: Machine, expr: Expr, value: Value, state: State, frame: Frame): Result[] {
  const isMethod =
    frame.file.language === 'ruby' && value.callable?.kind === 'function' && expr.kind !== 'closure';
  return (isMethod ? m.enter(value, [], state, frame) : null) ?? one(state, value);
}

/** What a call puts into an argument (`c.BodyParser(&event)`): out of the request comes its body, taken apart. */
function filledBy(
  m: Machine,
  expr: Expr & { kind: 'assign' },
  given: Value,
  state: State,
  frame: Frame,
): Value {
  if (expr.value.kind !== 'opaque') return given;
  const sources = expr.value.parts
    .flatMap((part) => m.evaluate(part, state, frame))
    .map(({ value }) => value);
  if (!sources.some((value) => has(value, trait.request | body | trait.asked))) return given;
  const asked = sources.some((value) => has(value, trait.asked)) ? trait.asked : 0;
  return { traits: trait.parsed | asked };
}

function one(state: State, value: Value): Result[] {
  return [{ state, value }];
}

/** Evaluates expressions one after another and makes one value of theirs. */
function each(
  m: Machine,
  parts: readonly Expr[],
  state: State,
  frame: Frame,
  make: (values: Value[], state: State) => Value,
): Result[] {
  let rows: { state: State; values: Value[] }[] = [{ state, values: [] }];
  for (const part of parts) {
    rows = rows.flatMap((row) =>
      m
        .evaluate(part, row.state, frame)
        .map(({ state: next, value }) => ({ state: next, values: [...row.values, value] })),
    );
  }
  return joinAll(rows.map((row) => ({ state: row.state, value: make(row.values, row.state) })));
}

function memberOf(m: Machine, object: Value, name: string, expr: Expr, state: State, frame: Frame): Value {
  const field = object.fields?.get(name) ?? object.fields?.get(Number(name));
  if (field) return field;
  if (object.fields && object.instance && frame.file.language === 'go') {
    // What is left out is nothing.
    const type = object.instance.cls.fields.find((one) => one.name === name)?.type?.trim();
    if (type === 'bool') return constant(false);
    if (type === 'error') return constant(null);
  }
  const stored = expr.kind === 'member' ? m.lookup(storedName(expr), state, frame) : null;
  if (stored) return stored;
  return (
    m.ofProgram(object, name, frame.file) ??
    ownRequest(object, name, frame) ??
    readMember(m, object, name, siteOf(frame.file, expr.span))
  );
}

/** Tornado's `self.request`, Beego's `this.Ctx`, Egg's `this.ctx`: the request in a field of the handler's own object. */
export function ownRequest(object: Value, name: string, { self }: Frame): Value | null {
  // Of a class that is not known, a method has the name of its object only.
  const isSelf = object === self || (self === null && (object.name === 'this' || object.name === 'self'));
  return isSelf && /^(?:request|req|ctx)$/i.test(name) ? { traits: trait.request, name: plain(name) } : null;
}

/** Members that a path has assigned are kept under the name that they are written with. */
export function storedName(expr: Expr): string {
  if (expr.kind === 'member') return `${storedName(expr.object)}.${plain(expr.name)}`;
  if (expr.kind === 'index' && expr.index.kind === 'literal')
    return `${storedName(expr.object)}.${plain(String(expr.index.value))}`;
  return expr.kind === 'name' ? expr.name : '?';
}

function objectOf(m: Machine, expr: Expr & { kind: 'object' }, state: State, frame: Frame): Result[] {
  return each(
    m,
    expr.entries.map(({ value }) => value),
    state,
    frame,
    (values) => {
      const fields = new Map<string | number, Value>();
      expr.entries.forEach(({ key, value }, i) => {
        if (key !== null) fields.set(key, values[i]!);
        else if (value.kind === 'spread')
          for (const [name, field] of values[i]!.fields ?? []) fields.set(name, field);
      });
      const ref =
        expr.type === undefined
          ? null
          : m.project.classNamed(expr.type.replace(/^[*&]|^.*\./g, ''), frame.file);
      // `return &AuthError{…}` is no nil.
      const isPresent = frame.file.language === 'go' && /err/i.test(expr.type ?? '');
      return { ...derived(values), fields, ...(ref && { instance: ref }), ...(isPresent && { isPresent }) };
    },
  );
}

/** The left side decides whether the right one runs; what it shows holds there. */
function logic(m: Machine, expr: Expr & { kind: 'logic' }, state: State, frame: Frame): Result[] {
  const right = (next: State): Result[] => m.evaluate(expr.right, next, frame);
  if (expr.op === 'and') {
    const { yes, no } = m.test(expr.left, state, frame);
    return joinAll([...no.map((next) => ({ state: next, value: constant(false) })), ...yes.flatMap(right)]);
  }
  // `a || b` is a where that is something: its value stays what it is.
  return joinAll(
    m.evaluate(expr.left, state, frame).flatMap(({ state: next, value }) => {
      if (value.literal !== undefined) {
        const isKept = expr.op === 'coalesce' ? value.literal !== null : Boolean(value.literal);
        return isKept ? [{ state: next, value }] : right(next);
      }
      if (value.isPresent) return [{ state: next, value }];
      if (value.secret && expr.right.kind === 'literal' && typeof expr.right.value === 'string') {
        if (m.project.requires(value.secret.name ?? '')) return [{ state: next, value }];
        // A fallback that the value has already is used before this one.
        if (value.secret.fallback && !value.secret.fallback.isEmpty) return [{ state: next, value }];
        const fallback = { ...siteOf(frame.file, expr.right.span), isEmpty: expr.right.value === '' };
        return [{ state: next, value: { ...value, secret: { ...value.secret, fallback } } }];
      }
      if (value.truth) {
        const { yes, no } = m.test(expr.left, state, frame);
        return [...yes.map((after) => ({ state: after, value: constant(true) })), ...no.flatMap(right)];
      }
      const others = right(next);
      // `secret ?? throw …`: what goes on has the left one.
      if (others.length === 0) return [{ state: next, value }];
      return others.map((other) => ({
        state: other.state,
        value: withFallbackOf(other.value, value, either(value, other.value)),
      }));
    }),
  );
}

const disjunction = ({ then, otherwise, span }: Expr & { kind: 'conditional' }): Logic => ({
  kind: 'logic',
  op: 'or',
  left: then,
  right: otherwise,
  span,
});

/** Of `A || (B || 'literal')` the literal takes the place of either. */
function withFallbackOf({ secret: other }: Value, { secret }: Value, joined: Value): Value {
  if (!secret || secret.fallback || !other?.fallback) return joined;
  return { ...joined, secret: { ...secret, fallback: other.fallback } };
}

function either(a: Value, b: Value): Value {
  // The body written again stands in where the one that was sent is missing.
  const isSent = has(a, trait.raw) && !has(a, trait.reserialised);
  const others = isSent ? b.traits & ~trait.reserialised : b.traits;
  const isNamed = a.name !== undefined && b.literal !== undefined;
  return {
    ...derived([a, b]),
    traits: a.traits | others,
    ...(a.fields && { fields: a.fields }),
    ...(isNamed && { name: a.name! }),
  };
}

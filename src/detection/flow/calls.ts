import type { Expr, Site } from '../../model/index.ts';
import { transform } from '../analysis/models/transforms.ts';
import { dottedName, plain } from '../analysis/names.ts';
import { body, has, trait } from '../analysis/values/value.ts';
import { converted, fieldAsked } from './conversions.ts';
import { type Data, label, labelsOf, nothing, type Upstream, union, withLabels, withStep } from './data.ts';
import { errorOf, givesStack, isErrorName } from './errors.ts';
import { partLabels, withOrigin } from './labels.ts';
import type { Argument, Call, Env, Machine } from './machine.ts';
import { sinksOf } from './sinks/index.ts';
import { itemOf } from './statements.ts';
import { tokenAnswer } from './tokens.ts';
import { upstreamCall } from './upstream.ts';
import { answerOf } from './vendor-objects.ts';

/** Makes a call: what it lets out first, then what it gives. */
export function evaluateCall(m: Machine, expr: Expr & { kind: 'call' }, env: Env): Data {
  const call = callOf(m, expr, env);
  for (const { kind, data, isTerminal } of sinksOf(call, m, env))
    m.sink(kind, call.shown, expr.span, data, env, isTerminal);
  fill(m, call, env);
  const own = call.callee.callable ? m.enter(call.callee, stepped(m, call)) : null;
  if (own) return own;
  const upstream = upstreamCall(call);
  if (upstream?.role === 'result') noted(m, call, upstream);
  runClosures(m, call, upstream);
  return resultOf(m, call, upstream);
}

/** Go puts a request's body into what it is handed: `c.BindJSON(&order)`. */
function fill(m: Machine, { name, object, args, site, shown }: Call, env: Env): void {
  if (m.file.language !== 'go' || !fills.test(name)) return;
  const isFromRequest = [object, ...args.map(({ value }) => value)].some(
    (from) => from && has(from, trait.request | trait.raw),
  );
  if (!isFromRequest) return;
  const step = { site, text: `${shown} reads the request’s body` };
  for (const { expr } of args)
    if (expr.kind === 'assign')
      m.assign(
        expr.target,
        { traits: trait.parsed, labels: [label('request-body', 'the request’s body', step)] },
        env,
      );
}

const fills =
  /^(?:(?:should)?bind(?:json|xml|yaml|body\w*|with)?|decode\w*|unmarshal\w*|bodyparser|readjson|parsebody)$/;

function noted(m: Machine, { object, shown, site }: Call, upstream: Upstream): void {
  m.guarded.at(-1)?.push(upstream);
  const by = object?.upstream?.role === 'client' && object.upstream.isHttp !== true ? 'library' : 'http';
  m.calls.set(site.span[0], { ...site, vendor: upstream.vendor, name: shown, by });
}

function callOf(m: Machine, expr: Expr & { kind: 'call' }, env: Env): Call {
  const { callee } = expr;
  const shown = dottedName(callee) ?? '';
  const object = callee.kind === 'member' ? m.evaluate(callee.object, env) : null;
  const args = expr.args.map(
    ({ value, name }): Argument => ({
      value: m.evaluate(value, env),
      expr: value,
      ...(name !== undefined && { name }),
    }),
  );
  return {
    name: callee.kind === 'name' || callee.kind === 'member' ? plain(callee.name) : '',
    dotted: plain(shown),
    shown,
    callee: calleeOf(m, callee, object, env),
    object,
    objectExpr: callee.kind === 'member' ? callee.object : null,
    args,
    isNew: expr.isNew ?? false,
    site: m.site(expr.span),
    expr,
  };
}

/** A function of this file, where that is what is called. */
function calleeOf(m: Machine, callee: Expr, object: Data | null, env: Env): Data {
  if (callee.kind === 'closure') return m.functionOf(callee.fn, env);
  if (callee.kind === 'name') return calledName(m, callee, env);
  const known = m.lookup(dottedName(callee) ?? '', env);
  if (known?.callable && callee.kind !== 'call') return known;
  if (callee.kind === 'member') return object?.fields?.get(callee.name) ?? nothing;
  return nothing;
}

function calledName(m: Machine, { name, span }: Expr & { kind: 'name' }, env: Env): Data {
  const known = m.lookup(name, env);
  if (known) return known;
  const vendor = m.vendorOfClass(name);
  return vendor === null
    ? nothing
    : { traits: 0, upstream: { vendor, role: 'client', site: m.site(span), name } };
}

function stepped(m: Machine, { args, shown, expr }: Call): Argument[] {
  const step = { site: m.site(expr.span), text: `passes it to ${shown}` };
  return args.map((arg) => ({ ...arg, value: withStep(arg.value, step) }));
}

/** Functions that are handed over run here: callbacks, what follows on a promise. */
function runClosures(m: Machine, call: Call, upstream: ReturnType<typeof upstreamCall>): void {
  const { name, object } = call;
  for (const { value, expr } of call.args) {
    if (
      value.callable?.kind !== 'function' ||
      (expr.kind !== 'closure' && !/^(?:then|catch|each|foreach|map)$/.test(name))
    )
      continue;
    const { params } = value.callable.fn;
    const first = params[0]?.target;
    const isNodeStyle =
      upstream !== null && params.length >= 2 && first?.kind === 'name' && isErrorName(first.name);
    const given: Data[] =
      name === 'catch' || name === 'rescue' || name === 'onerror'
        ? [object?.upstream ? errorOf(object.upstream, m.site(expr.span)) : { traits: 0, isError: true }]
        : isNodeStyle
          ? [errorOf(upstream, m.site(expr.span)), answerOf(call, upstream)]
          : name === 'then' || name === 'tap'
            ? [object ?? nothing]
            : /^(?:each|foreach|map|filter|find|some|every|flatmap|collect|select)$/.test(name) && object
              ? [itemOf(object)]
              : [];
    m.enter(
      value,
      given.map((data) => ({ value: data, expr })),
    );
  }
}

function resultOf(m: Machine, call: Call, upstream: ReturnType<typeof upstreamCall>): Data {
  const { object, name, site } = call;
  const verified = verifiedBody(call);
  if (verified) return verified;
  const token = tokenAnswer(m, call);
  if (token) return { traits: 0, labels: [token], ...(upstream?.role === 'result' && { upstream }) };
  if (upstream) return upstream.role === 'client' ? { traits: 0, upstream } : answerOf(call, upstream);
  if (givesStack(call.dotted))
    return { traits: 0, labels: [label('stack', 'a stack trace', { site, text: 'takes the stack trace' })] };
  if (object?.upstream?.role === 'client') return { traits: 0, upstream: object.upstream };
  const asked = fieldAsked(call);
  if (asked !== null && object) return partOf(object, asked, site);
  // Go fills what it is given, and gives an error.
  if (m.file.language === 'go' && /^(?:unmarshal|decode|bind\w*|shouldbind\w*|bodyparser)$/.test(name))
    return { traits: 0, isError: true };
  const kept = converted(call);
  if (kept) return kept;
  if (object?.upstream?.role === 'result' && readsBody.test(name))
    return answerOf(call, object.upstream, m.where.failed);
  if (object && isGetter(call)) return getterOf(call, object);
  if (object && has(object, trait.response)) return { traits: trait.response };
  if (name === 'then' || name === 'catch' || name === 'finally') return object ?? nothing;
  const read = transform(call);
  if (!read) return nothing;
  const whole = withOrigin(withBodyOf(call, read), requestAmong(call), call.shown, site);
  const key = call.args[0]?.value.literal;
  // `$request->input('reference')` gives one field of the body.
  return typeof key === 'string' && object !== null && has(object, trait.request)
    ? { ...whole, labels: partLabels(whole, key, site) }
    : whole;
}

const readsBody =
  /^(?:json|text|body|getbody|getcontents|getcontent|readall|read|readasstringasync|blob|tostring|arraybuffer|data|content)$/;

/** `e.getMessage()`, `charge.getCustomer()`, `err.Error()`: a method that gives a part. */
const isGetter = ({ name, args, object }: Call): boolean =>
  args.length === 0 &&
  (object?.labels !== undefined || object?.isError === true) &&
  !/^(?:length|size)$/.test(name);

function getterOf({ name, shown, site }: Call, object: Data): Data {
  const field = shown
    .split('.')
    .at(-1)!
    .replace(/^get_?(?=[A-Za-z])/i, '');
  const part = /^(?:error|message|getmessage|what|tostring|str)$/.test(name) ? 'message' : field;
  return partOf(object, part, site);
}

function partOf(object: Data, name: string, site: Site): Data {
  const labels = partLabels(object, name, site);
  return labels.length > 0 ? withLabels({ traits: object.traits }, labels) : nothing;
}

/** A vendor's function that gives the event, once it has verified the body. */
function verifiedBody({ name, args }: Call): Data | null {
  if (!/^(?:constructevent\w*|constructparsed\w*|parseandverify\w*|unwrap)$/.test(name)) return null;
  const labels = union(args.map(({ value }) => labelsOf(value))).filter(
    ({ kind }) => kind === 'request-body',
  );
  return labels.length > 0 ? { traits: trait.parsed, labels } : null;
}

/** Reading or parsing a body gives the body. */
function withBodyOf({ args, object }: Call, read: Data): Data {
  if (!has(read, body)) return read;
  const given = [...(object ? [object] : []), ...args.map(({ value }) => value)];
  return withLabels(
    read,
    union(given.map(labelsOf)).filter(({ kind }) => kind === 'request-body'),
  );
}

/** The request, or its body, that a call is given. */
function requestAmong({ args, object }: Call): Data | null {
  const all = [...(object ? [object] : []), ...args.map(({ value }) => value)];
  return all.find((value) => has(value, trait.request | trait.raw)) ?? null;
}

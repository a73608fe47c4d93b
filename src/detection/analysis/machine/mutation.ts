import type { Expr } from '../../../model/index.ts';
import type { Result } from '../values/state.ts';
import { body, chosen, derived, has, trait, type Value } from '../values/value.ts';
import type { CallSite, Frame, Machine } from './machine.ts';

/**
 * What a call changes in place: a hash that takes in more (`mac.Write(body)`), a variable that is filled through its
 * address (`json.Unmarshal(body, &event)`), a text that a digest is written to (`hex.append(…)`).
 */
export function mutated(m: Machine, call: CallSite, result: Result, frame: Frame): Result {
  const { objectExpr, object, name, args } = call;
  let { state } = result;
  if (object?.digest && result.value.digest && objectExpr && isVariable(objectExpr))
    state = m.assign(objectExpr, result.value, state, frame);
  const piece = /^(?:append\w*|concat|push|write)$/.test(name) && args.find(({ value }) => value.digest);
  if (piece && objectExpr && isVariable(objectExpr) && !object?.digest)
    state = m.assign(objectExpr, piece.value, state, frame);
  // `for await (const part of request) parts.push(part)`.
  const sent = /^(?:push|append|add|extend)$/.test(name) && args.filter(({ value }) => has(value, body));
  if (sent && sent.length > 0 && objectExpr?.kind === 'name' && object && isBare(object))
    state = m.assign(objectExpr, derived(sent.map(({ value }) => value)), state, frame);
  if (
    /^(?:unmarshal|decode|bind\w*|shouldbind\w*|bodyparser|parsebody|decodejson|readjson|copy\w*|scan|unmarshaljson|parseform|mapstructure|init|opensslverify|parsestr)$/.test(
      name,
    )
  ) {
    const filled = filling(call);
    for (const { expr, value } of call.args)
      if (isVariable(expr) && !has(value, chosen) && filled.traits !== 0)
        state = m.assign(expr, { ...filled }, state, frame);
  }
  return state === result.state ? result : { state, value: result.value };
}

function filling({ args, object }: CallSite): Value {
  const all = derived([...(object ? [object] : []), ...args.map(({ value }) => value)]);
  if (all.digest) return { traits: 0 };
  if (object && has(object, trait.request)) return { traits: trait.parsed };
  return { traits: all.traits & chosen ? trait.parsed : 0 };
}

/** A list or a buffer of which nothing is known: things of other kinds have an `add` too. */
const isBare = ({ traits, digest, secret, callable, instance, name }: Value): boolean =>
  traits === 0 && !digest && !secret && !callable && !instance && name === undefined;

const isVariable = (expr: Expr): boolean => expr.kind === 'name' || expr.kind === 'member';

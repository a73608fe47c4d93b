import type { Expr } from '../../../model/index.ts';
import type { Result } from '../values/state.ts';
import { chosen, derived, has, trait, type Value } from '../values/value.ts';
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

const isVariable = (expr: Expr): boolean => expr.kind === 'name' || expr.kind === 'member';

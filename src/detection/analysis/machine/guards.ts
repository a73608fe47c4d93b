import type { Expr } from '../../../model/index.ts';
import { dottedName, plain } from '../names.ts';
import { joinStates } from '../values/join.ts';
import type { Result, State } from '../values/state.ts';
import type { Frame, Machine } from './machine.ts';

/** Functions that throw unless what they are given is true, and those that throw if it is. */
const wants = /^(?:abortunless|throwunless|checkargument|checkstate|invariant|tinyinvariant)$/;
const refuses = /^(?:abortif|throwif)$/;
/** Node's and npm's; PHP's and Java's `assert` is switched off in production. */
const wantsInScript = /^(?:assert|assertok|httpassert|ok)$/;
/**
 * `Assert.isTrue(…)`, `Assert::true(…)`, Koa's `ctx.assert(…)`: throw in production too, as the assertions of test
 * frameworks never run there.
 */
const wantsDotted =
  /(?:^|\.)(?:assert\.(?:true|istrue|state|ok)|preconditions\.check(?:argument|state)|validate\.(?:istrue|validstate))$|^(?:ctx|c|context)\.assert$/;
const refusesDotted = /(?:^|\.)assert\.(?:false|isfalse)$/;

/** `abort_unless(hash_equals($own, $sent), 401)`: goes on only where the condition holds; null for other calls. */
export function guardingCall(
  m: Machine,
  { callee, args: [condition] }: Expr & { kind: 'call' },
  state: State,
  frame: Frame,
): Result[] | null {
  if (!condition || (callee.kind !== 'name' && callee.kind !== 'member')) return null;
  const dotted = plain(dottedName(callee) ?? '');
  const name = plain(callee.name);
  const isBare = callee.kind === 'name';
  const isScripts = wantsInScript.test(name) && /^(?:java|type)script$/.test(frame.file.language);
  const isWanted = wantsDotted.test(dotted) || (isBare && (wants.test(name) || isScripts));
  if (!isWanted && !refusesDotted.test(dotted) && !(isBare && refuses.test(name))) return null;
  if (isBare && m.lookup(callee.name, state, frame)?.callable) return null;
  const { yes, no } = m.test(condition.value, state, frame);
  frame.exits.throws.push(...(isWanted ? no : yes));
  return joinStates(isWanted ? yes : no).map((after) => ({ state: after, value: { traits: 0 } }));
}

import type { Expr } from '../../../model/index.ts';
import type { CallSite } from '../machine/machine.ts';
import { plain } from '../names.ts';
import { constant, type Value } from '../values/value.ts';
import { words } from '../words.ts';
import { negated, presence } from './comparison.ts';

/** Functions that ask whether there is nothing. */
const asksForNothing = words(
  'blank empty isblank isempty isemptyornull isnil isnone isnull isnullorblank isnullorempty isnullorwhitespace isundefined nil none',
);
/** Functions that ask whether there is something. */
const asksForSomething = words(
  'bool boolean haslength hastext hasvalue isnotblank isnotempty isnotnull ispresent isset nonnull notblank notempty notnil present',
);

/** What is asked about, and whether a yes says that it is missing; null for calls that ask for something else. */
export function presenceTest(expr: Expr): { subject: Expr; isAbsence: boolean } | null {
  if (expr.kind !== 'call' || expr.args.length > 1) return null;
  const { callee } = expr;
  if (callee.kind !== 'name' && callee.kind !== 'member') return null;
  const name = plain(callee.name);
  if (!asksForNothing.has(name) && !asksForSomething.has(name)) return null;
  const subject = expr.args[0]?.value ?? (callee.kind === 'member' ? callee.object : null);
  return subject ? { subject, isAbsence: asksForNothing.has(name) } : null;
}

/** `empty($secret)`, `StringUtils.isBlank(secret)`, `secret.nil?`: the answer, where something is known of what it asks about. */
export function presenceCall({ name, dotted, args, object, callee }: CallSite): Value | null {
  if (callee.callable || args.length > 1) return null;
  if (dotted.endsWith('optional.empty')) return constant(null);
  const isAskedForNothing = asksForNothing.has(name);
  const asked = args[0]?.value ?? object;
  if (!asked || (!isAskedForNothing && !asksForSomething.has(name))) return null;
  const found = presence(asked);
  if (!found.truth && found.literal === undefined) return null;
  return isAskedForNothing ? negated(found) : found;
}

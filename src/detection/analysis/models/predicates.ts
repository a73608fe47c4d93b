import type { Expr } from '../../../model/index.ts';
import type { CallSite } from '../machine/machine.ts';
import { plain } from '../names.ts';
import type { Value } from '../values/value.ts';
import { negated, presence } from './comparison.ts';

/** Functions and methods by which code asks whether something is there: what they say of it. */
const absent =
  /^(?:isnullorempty|isnullorwhitespace|isblank|isempty|empty|blank|isnull|isnil|isundefined|nil|isnone|isemptyornull|isnullorblank)$/;
const present =
  /^(?:present|isset|ispresent|hastext|haslength|isnotblank|isnotempty|isnotnull|nonnull|notblank|notempty|hasvalue)$/;

/** What is asked about, and whether a yes says that it is missing; null for other calls. */
export function presenceTest(expr: Expr): { subject: Expr; isAbsence: boolean } | null {
  if (expr.kind !== 'call' || expr.args.length > 1) return null;
  const { callee } = expr;
  if (callee.kind !== 'name' && callee.kind !== 'member') return null;
  const name = plain(callee.name);
  if (!absent.test(name) && !present.test(name)) return null;
  const subject = expr.args[0]?.value ?? (callee.kind === 'member' ? callee.object : null);
  return subject ? { subject, isAbsence: absent.test(name) } : null;
}

/** The answer of such a call, where more is known of what it asks about than that it may be missing. */
export function presenceCall({ name, callee, object, args }: CallSite): Value | null {
  if (callee.callable || args.length > 1) return null;
  const isAbsence = absent.test(name);
  const subject = args[0]?.value ?? object;
  if (!subject || (!isAbsence && !present.test(name))) return null;
  const known = presence(subject);
  return isAbsence ? negated(known) : known;
}

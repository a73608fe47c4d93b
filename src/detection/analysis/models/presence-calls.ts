import type { CallSite } from '../machine/machine.ts';
import type { Value } from '../values/value.ts';
import { words } from '../words.ts';
import { negated, presence } from './comparison.ts';

/** Functions that ask whether there is nothing. */
const asksForNothing = words(
  'blank empty isblank isempty isnil isnone isnull isnullorblank isnullorempty isnullorwhitespace isundefined nil none',
);
/** Functions that ask whether there is something. */
const asksForSomething = words(
  'bool boolean haslength hastext isnotblank isnotempty ispresent isset nonnull notempty notnil present',
);

/** `empty($secret)`, `StringUtils.isBlank(secret)`, `secret.nil?`: whether a secret or a header is there; null for what asks for none. */
export function presenceCall({ name, args, object, callee }: CallSite): Value | null {
  if (callee.callable || args.length > 1) return null;
  const isAskedForNothing = asksForNothing.has(name);
  if (!isAskedForNothing && !asksForSomething.has(name)) return null;
  const asked = args[0]?.value ?? object;
  if (!asked || (!asked.secret && asked.headerName === undefined)) return null;
  const found = presence(asked);
  if (!found.truth && found.literal === undefined) return null;
  return isAskedForNothing ? negated(found) : found;
}

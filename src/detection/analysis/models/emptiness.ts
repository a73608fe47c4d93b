import type { CallSite } from '../machine/machine.ts';
import type { Value } from '../values/value.ts';
import { negated, presence } from './comparison.ts';

const isEmpty = /^(?:is(?:nullor)?(?:empty|blank|whitespace|null|nil)|empty|blank|nil)\??$/;
const isThere = /^(?:isset|is(?:not|non)(?:empty|blank|null)|hastext|haslength|present|ispresent)\??$/;

/** `IsNullOrEmpty(secret)`, `secret.isBlank()`, `isset($secret)`: whether a secret or a header is there; null for others. */
export function emptinessCall({ name, args, object, callee }: CallSite): Value | null {
  if (callee.callable || args.length > 1) return null;
  const asked = args[0]?.value ?? object;
  return asked ? emptiness(asked, name) : null;
}

/** The same, by the plain name of a member: Ruby calls without parentheses. */
export function emptiness(value: Value, name: string): Value | null {
  const isMissing = isEmpty.test(name);
  if (!isMissing && !isThere.test(name)) return null;
  const there = presence(value);
  if (!there.truth && there.literal === undefined) return null;
  return isMissing ? negated(there) : there;
}

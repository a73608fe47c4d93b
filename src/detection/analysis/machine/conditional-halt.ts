import { presence } from '../models/comparison.ts';
import { assume, type Result, type State } from '../values/state.ts';
import { unknown } from '../values/value.ts';
import type { CallSite } from './machine.ts';

/** Laravel's `abort_unless(…)` and its like: goes on only where its first argument says so; null for all other calls. */
export function conditionalHalt(
  { name, object, callee, args, site }: CallSite,
  state: State,
): Result[] | null {
  const [asked] = args;
  const kind = /^(?:abort|throw)(if|unless)$/.exec(name)?.[1];
  if (kind === undefined || object !== null || callee.callable || !asked) return null;
  const known = presence(asked.value);
  if (known.literal !== undefined)
    return Boolean(known.literal) === (kind === 'unless') ? [{ state, value: unknown }] : [];
  const implied = known.truth?.[kind === 'unless' ? 'yes' : 'no'];
  return [{ state: implied ? assume(state, implied, site) : state, value: unknown }];
}

/** Calls that let data out. */
import { labelsOf } from '../data.ts';
import type { Call, Env, Machine } from '../machine.ts';
import type { Let } from './let.ts';
import { logged } from './log.ts';
import { messaged } from './message.ts';
import { requested } from './request.ts';
import { responded } from './response.ts';
import { stored } from './store.ts';

/** What a call lets out, and where to: the first that it is. */
export function sinksOf(call: Call, m: Machine, env: Env): Let[] {
  const isFed = call.args.some(({ value }) => labelsOf(value).length > 0);
  if (!isFed) return [];
  const found =
    logged(call, m) ?? messaged(call) ?? responded(call, m, env) ?? stored(call) ?? requested(call);
  return found ? [found] : [];
}

/** The primary limit: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
import type { Installation } from '../state/accounts.ts';
import { ApiError } from './answer.ts';
import type { Actor } from './call.ts';

const hour = 3_600_000;

/** Counts a request. Gives the headers that its answer carries. */
export function countRequest(actor: Actor, now: number): Record<string, string> {
  if (actor.kind !== 'installation') return {};
  const { installation } = actor;
  const { rate } = installation;
  if (rate.resetAt <= now) Object.assign(rate, { used: 0, resetAt: now + hour });
  if (rate.used >= rate.limit) {
    throw new ApiError(403, `API rate limit exceeded for installation ID ${installation.id}.`, {
      headers: rateHeaders(installation),
    });
  }
  rate.used++;
  return rateHeaders(installation);
}

/** What was not sent again costs nothing. */
export function uncountRequest(actor: Actor): void {
  if (actor.kind === 'installation') actor.installation.rate.used--;
}

function rateHeaders(installation: Installation): Record<string, string> {
  const { limit, remaining, used, reset } = rateOf(installation);
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
  };
}

export function rateOf({ rate: { limit, used, resetAt } }: Installation) {
  return { limit, remaining: limit - used, used, reset: Math.ceil(resetAt / 1000) };
}

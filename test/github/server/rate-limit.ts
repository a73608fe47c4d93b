/**
 * The primary limits: requests of the REST API, points of the GraphQL API, each an hour's.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
import type { Rate } from '../state/accounts.ts';
import { ApiError } from './answer.ts';
import type { Actor } from './call.ts';

const hour = 3_600_000;

/** Counts a request. Gives the headers that its answer carries. */
export function countRequest(actor: Actor, now: number): Record<string, string> {
  if (actor.kind !== 'installation') return {};
  const { id, rate } = actor.installation;
  if (!spend(rate, 1, now)) {
    throw new ApiError(403, `API rate limit exceeded for installation ID ${id}.`, {
      headers: rateHeaders(rate, 'core'),
    });
  }
  return rateHeaders(rate, 'core');
}

/** What was not sent again costs nothing. */
export function uncountRequest(actor: Actor): void {
  if (actor.kind === 'installation') actor.installation.rate.used--;
}

/** Counts a query. Where there are not points enough it has an error, beside a status that says all is well. */
export function spendPoints(
  actor: Actor,
  cost: number,
  now: number,
): { headers: Record<string, string>; exceeded: object | null } {
  if (actor.kind !== 'installation') return { headers: {}, exceeded: null };
  const { id, points } = actor.installation;
  const message = `API rate limit already exceeded for installation ID ${id}.`;
  // https://github.com/yanyongyu/githubkit/issues/271
  const exceeded = spend(points, cost, now)
    ? null
    : { type: 'RATE_LIMIT', code: 'graphql_rate_limit', message };
  return { headers: rateHeaders(points, 'graphql'), exceeded };
}

function spend(rate: Rate, cost: number, now: number): boolean {
  if (rate.resetAt <= now) Object.assign(rate, { used: 0, resetAt: now + hour });
  if (rate.used + cost > rate.limit) return false;
  rate.used += cost;
  return true;
}

function rateHeaders(rate: Rate, resource: string): Record<string, string> {
  const { limit, remaining, used, reset } = rateView(rate);
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': resource,
  };
}

export function rateView({ limit, used, resetAt }: Rate) {
  return { limit, remaining: limit - used, used, reset: Math.ceil(resetAt / 1000) };
}

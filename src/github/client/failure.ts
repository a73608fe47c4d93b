import { ApiError, type ApiProblem } from '../api-error.ts';
import { type Answered, type Headers, numberOf, type Outcome, resetOf } from './exchange.ts';
import { graphqlProblem } from './graphql.ts';

/**
 * `silence`: no answer, or one that says that GitHub fails. `pause`: asked too fast. `used-up`: no requests left.
 * `token`: it is not accepted. `answer`: asking again would be answered the same.
 */
export type Reason = 'silence' | 'pause' | 'used-up' | 'token' | 'answer';

/** Why a request has not given what was asked for. */
export interface Failure {
  reason: Reason;
  error: ApiError;
  /** A write may have been carried out all the same. */
  mayHaveLanded: boolean;
  /** Of a pause: how long, in seconds, where GitHub says so. */
  pause: number | null;
  said: Headers;
}

/** Null: it has not failed. */
export function failureOf(outcome: Outcome, now: number): Failure | null {
  if (outcome.status === null) {
    const error = new ApiError('GitHub’s API cannot be reached', { problem: 'unreachable', isFinal: true });
    return failure('silence', error, {}, outcome.wasSent);
  }
  const { status, headers, data } = outcome;
  if (status < 400) return failureInside(outcome, now);
  if (isLimit(outcome)) return limit(outcome, now);
  if (status === 401)
    return failure('token', problem('refused', 'does not accept the token (401)', 401, true), headers);
  if (status >= 500)
    return failure('silence', problem('broken', `fails (${status})`, status, true), headers, true);
  return failure('answer', explain(status, headers, data), headers);
}

/** GraphQL answers 200 whatever happens. */
function failureInside(outcome: Answered, now: number): Failure | null {
  const found = graphqlProblem(outcome.data);
  if (found === null) return null;
  const { status, headers } = outcome;
  if (found === 'limited') return limit(outcome, now);
  if (found === 'broken') return failure('silence', problem('broken', 'fails', status, true), headers, true);
  const says = found === 'refused' ? 'refuses it: a permission is missing' : 'does not take the query';
  return failure('answer', problem(found, says, status), headers);
}

function failure(reason: Reason, error: ApiError, said: Headers, mayHaveLanded = false): Failure {
  return { reason, error, mayHaveLanded, pause: null, said };
}

function problem(kind: ApiProblem, says: string, status: number, isFinal = false): ApiError {
  return new ApiError(`GitHub’s API ${says}`, { problem: kind, status, isFinal });
}

function explain(status: number, headers: Headers, data: unknown): ApiError {
  if (status === 403 && isTooLarge(data))
    return new ApiError('it is too large for GitHub’s API (403)', { problem: 'invalid', status });
  if (status === 403) return problem('refused', `refuses it (403)${lacking(headers)}`, status);
  if (status === 404 || status === 410 || status === 451)
    return problem('missing', `does not find it (${status}), or the token may not see it`, status);
  return problem('invalid', `answers ${status}`, status);
}

/** GitHub names the permissions that would do: `contents=read; issues=write,pull_requests=write`. */
function lacking(headers: Headers): string {
  const named = String(headers['x-accepted-github-permissions'] ?? '');
  if (!/^[a-z_]+=[a-z]+(?:[,;] ?[a-z_]+=[a-z]+)*$/.test(named)) return '';
  return `: the token needs ${named.replaceAll('=', ': ').replace(/; ?/g, ' or ').replace(/, ?/g, ', ')}`;
}

function limit({ status, headers }: Answered, now: number): Failure {
  if (headers['x-ratelimit-remaining'] !== undefined && numberOf(headers['x-ratelimit-remaining']) === 0) {
    const error = new ApiError(`the token’s requests to GitHub’s API are used up${shown(headers)}`, {
      problem: 'limited',
      status,
      until: resetOf(headers, now) ?? now + 60_000,
      isFinal: true,
    });
    return failure('used-up', error, headers);
  }
  const error = problem('limited', 'asks for a pause (secondary rate limit)', status, true);
  return { ...failure('pause', error, headers), pause: numberOf(headers['retry-after']) };
}

function isLimit({ status, headers, data }: Answered): boolean {
  if (status !== 403 && status !== 429) return false;
  if (status === 429 || headers['retry-after'] !== undefined) return true;
  return numberOf(headers['x-ratelimit-remaining']) === 0 || /secondary rate limit/i.test(messageOf(data));
}

function shown(headers: Headers): string {
  const reset = new Date((numberOf(headers['x-ratelimit-reset']) ?? Number.NaN) * 1_000);
  return Number.isNaN(reset.getTime()) ? '' : ` until ${reset.toISOString().slice(11, 16)} UTC`;
}

function isTooLarge(data: unknown): boolean {
  const errors = (data as { errors?: unknown } | undefined)?.errors;
  return Array.isArray(errors) && errors.some((entry) => entry?.code === 'too_large');
}

function messageOf(data: unknown): string {
  const message = (data as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' ? message : '';
}

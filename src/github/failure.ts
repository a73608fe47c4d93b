import { ApiError } from './api-error.ts';

/** The parts of octokit's error that are read here. No response: the server was not reached. */
interface RequestFailure {
  status?: number;
  response?: { headers?: Record<string, string | number | undefined>; data?: unknown };
}

/** GitHub's own advice where it names no time: wait for a minute at least. */
const usualPause = 60;
/** Longer than this nobody wants a check to wait. In seconds. */
const longestPause = 90;

/** How long to wait before the same is asked again, in seconds; null where waiting would not help. */
export function pauseAfter(error: unknown, attempt: number): number | null {
  const { status = 0, response } = error as RequestFailure;
  if (!response || status >= 500) return attempt ** 2;
  if (!isLimit(error) || remaining(response) === 0) return null;
  const asked = Number(response.headers?.['retry-after'] ?? usualPause);
  return asked <= longestPause ? asked : null;
}

/** What went wrong, in plain words. */
export function explain(error: unknown): ApiError {
  const { status = 0, response } = error as RequestFailure;
  if (!response) return new ApiError('GitHub’s API cannot be reached', { isFinal: true });
  if (isLimit(error)) return new ApiError(limitReached(response), { isFinal: true });
  if (status === 401) return new ApiError('GitHub’s API does not accept the token (401)', { isFinal: true });
  if (status >= 500) return new ApiError(`GitHub’s API fails (${status})`, { isFinal: true });
  if (status === 403 && isTooLarge(response)) return new ApiError('it is too large for GitHub’s API (403)');
  if (status === 403) return new ApiError('GitHub’s API refuses it (403): the token needs contents: read');
  if (status === 404) return new ApiError('GitHub’s API does not find it (404), or the token may not see it');
  return new ApiError(`GitHub’s API answers ${status}`);
}

type Response = NonNullable<RequestFailure['response']>;

function isLimit(error: unknown): boolean {
  const { status, response } = error as RequestFailure;
  if (status !== 403 && status !== 429) return false;
  if (status === 429 || remaining(response) === 0 || response?.headers?.['retry-after'] !== undefined)
    return true;
  return /secondary rate limit/i.test(messageOf(response));
}

function remaining(response: Response | undefined): number {
  return Number(response?.headers?.['x-ratelimit-remaining'] ?? Number.NaN);
}

function limitReached(response: Response): string {
  if (remaining(response) !== 0) return 'GitHub’s API asks for a pause (secondary rate limit)';
  const reset = new Date(Number(response.headers?.['x-ratelimit-reset']) * 1_000);
  const until = Number.isNaN(reset.getTime()) ? '' : ` until ${reset.toISOString().slice(11, 16)} UTC`;
  return `the token’s requests to GitHub’s API are used up${until}`;
}

function isTooLarge({ data }: Response): boolean {
  const errors = (data as { errors?: unknown } | undefined)?.errors;
  return Array.isArray(errors) && errors.some((entry) => entry?.code === 'too_large');
}

function messageOf(response: Response | undefined): string {
  const message = (response?.data as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' ? message : '';
}

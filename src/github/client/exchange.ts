import { localTime } from './local-time.ts';
import { headers, type Surroundings } from './surroundings.ts';

/** A request as octokit takes it. */
export interface Asked {
  route: string;
  parameters: Readonly<Record<string, unknown>>;
}

export type Headers = Readonly<Record<string, string | number | undefined>>;

export interface Answered {
  status: number;
  headers: Headers;
  data: unknown;
}

/** No answer, or not all of one. What was never sent has not landed. */
interface Unanswered {
  status: null;
  wasSent: boolean;
}

export type Outcome = Answered | Unanswered;

/** Sends one request, once. Whatever becomes of it is an outcome. */
export async function exchange(around: Surroundings, asked: Asked, token: string): Promise<Outcome> {
  const started = performance.now();
  const outcome = await send(around, asked, token);
  const said = outcome.status === null ? {} : outcome.headers;
  around.onCall({
    route: asked.route,
    status: outcome.status ?? 0,
    ms: performance.now() - started,
    remaining: numberOf(said['x-ratelimit-remaining']),
    resetAt: resetOf(said, around.now()),
  });
  return outcome;
}

async function send(around: Surroundings, { route, parameters }: Asked, token: string): Promise<Outcome> {
  const { baseUrl, request, timeout } = around;
  try {
    const answer = await request(route, {
      // GraphQL has its own place beside an Enterprise Server's REST.
      baseUrl: route === 'POST /graphql' ? baseUrl.replace(/\/api\/v3\/?$/, '/api') : baseUrl,
      ...parameters,
      headers: { ...headers, authorization: `Bearer ${token}` },
      // How redirects are taken is the caller's to say.
      request: { ...(parameters.request ?? {}), signal: AbortSignal.timeout(timeout) },
    });
    return isWhole(answer) ? answer : { status: null, wasSent: true };
  } catch (error) {
    const { response, cause } = error as { response?: Answered; cause?: unknown };
    return response ?? { status: null, wasSent: !neverConnected(cause) };
  }
}

/** octokit gives the text of what it cannot read as JSON: an answer that was cut. */
function isWhole({ status, headers: said, data }: Answered): boolean {
  // A redirect that is not followed has no body, and 204 says that there is none.
  return (
    status >= 300 ||
    status === 204 ||
    !(typeof data === 'string' && /\bjson\b/.test(String(said['content-type'])))
  );
}

const unconnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Errors are wrapped, and one for several addresses holds one for each. */
function neverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(neverConnected);
  return unconnected.has((error as NodeJS.ErrnoException).code ?? '') || neverConnected(error.cause);
}

/** When there will be more requests, by this machine's clock. */
export function resetOf(said: Headers, now: number): number | null {
  const seconds = numberOf(said['x-ratelimit-reset']);
  return seconds === null ? null : localTime(seconds * 1_000, said, now);
}

export function numberOf(value: string | number | undefined): number | null {
  const number = Number(value ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
}

import { setTimeout } from 'node:timers/promises';
import { ApiError } from '../api-error.ts';

export interface Download {
  /** The most bytes that are read. */
  limit: number;
  /** For those who must go through a proxy. */
  fetch?: typeof globalThis.fetch;
  wait?: (seconds: number) => Promise<unknown>;
}

const attempts = 3;
/** In milliseconds, for all of it. */
const timeout = 30_000;

/**
 * What stands at an address, asked for without a token; null when it is more than the limit. Its redirects are not
 * followed.
 *
 * @throws ApiError
 */
export async function download(
  address: URL,
  { limit, fetch = globalThis.fetch, wait = (seconds) => setTimeout(seconds * 1_000) }: Download,
): Promise<Buffer | null> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptOf(address, limit, fetch);
    if (!(outcome instanceof ApiError)) return outcome;
    const mayHelp = outcome.status === 0 || outcome.status >= 500;
    if (!mayHelp || attempt === attempts) throw outcome;
    await wait(attempt ** 2);
  }
}

async function attemptOf(
  address: URL,
  limit: number,
  fetch: typeof globalThis.fetch,
): Promise<Buffer | null | ApiError> {
  try {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(timeout) });
    if (response.status !== 200) {
      await response.body?.cancel();
      const { status } = response;
      const problem = status === 404 || status === 410 ? 'missing' : 'broken';
      return new ApiError(`where GitHub keeps artifacts, the answer is ${status}`, { problem, status });
    }
    return response.body === null ? Buffer.alloc(0) : await bytesOf(response.body, limit);
  } catch {
    const message = 'GitHub’s storage of artifacts cannot be reached';
    return new ApiError(message, { problem: 'unreachable' });
  }
}

/** No more than the limit is ever held, whatever the answer says of its length. */
async function bytesOf(body: ReadableStream<Uint8Array>, limit: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

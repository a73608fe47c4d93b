/**
 * Faults on demand. A test says which operation and what goes wrong, for the next request or the next few:
 *
 *     github.faults.next('issues/create-comment', { status: 500, landed: true })
 *     github.faults.next('pulls/create-review', secondaryLimit())
 *     const slow = github.faults.hold('repos/get-content')   // … slow.release()
 */
import type { OperationId } from '../contract/used.ts';
import { type Answer, errorBody } from './answer.ts';

export interface Fault {
  status?: number;
  message?: string;
  headers?: Record<string, string>;
  /** The operation is done all the same; only its answer is lost. */
  landed?: boolean;
  /** The connection is cut instead of an answer. */
  cut?: boolean;
}

type Target = OperationId | 'graphql' | 'any';

interface Armed {
  target: Target;
  fault: Fault;
  left: number;
  wait: Promise<void> | null;
}

export class Faults {
  #armed: Armed[] = [];

  next(target: Target, fault: Fault, times = 1): void {
    this.#armed.push({ target, fault, left: times, wait: null });
  }

  /** The next answer waits until it is released. */
  hold(target: Target): { release(): void; reached: Promise<void> } {
    const { promise: wait, resolve: release } = Promise.withResolvers<void>();
    const { promise: reached, resolve: arrive } = Promise.withResolvers<void>();
    this.#armed.push({
      target,
      fault: {},
      left: 1,
      get wait() {
        arrive();
        return wait;
      },
    });
    return { release, reached };
  }

  /** What goes wrong with this request; each time it is asked, one is used up. */
  take(target: OperationId | 'graphql'): { fault: Fault; wait: Promise<void> | null } | null {
    const armed = this.#armed.find(
      (each) => each.left > 0 && (each.target === target || each.target === 'any'),
    );
    if (armed === undefined) return null;
    armed.left--;
    return { fault: armed.fault, wait: armed.wait };
  }

  /** Faults that no request has met: a test that arms one and never meets it does not test what it says. */
  get unmet(): string[] {
    return this.#armed.filter((each) => each.left > 0).map((each) => `${each.target} (${each.left} left)`);
  }
}

export function faultAnswer({ status = 500, message = 'Server Error', headers = {} }: Fault): Answer {
  return { status, body: errorBody(status, message), headers };
}

/**
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit: 403 or 429,
 * with `retry-after` or without.
 */
export function secondaryLimit(options: { status?: 403 | 429; retryAfter?: number } = {}): Fault {
  const { status = 403, retryAfter } = options;
  return {
    status,
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
  };
}

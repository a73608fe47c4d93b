/**
 * Faults on demand. A test says which operation and what goes wrong, for the next request or the next few:
 *
 *     github.faults.next('issues/create-comment', { status: 500, landed: true })
 *     github.faults.next('pulls/create-review', secondaryLimit())
 *     const slow = github.faults.hold('repos/get-content')   // … slow.release()
 *     const made = github.faults.hold('pulls/create-review', { landed: true })
 *     await made.reached                                     // it is there, and its client does not know yet
 */
import type { OperationId } from '../contract/used.ts';
import { type Answer, errorBody } from './answer.ts';

export interface Fault {
  status?: number;
  message?: string;
  /** In the place of the usual body of an error. */
  body?: object;
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
  met: boolean;
  held: Held | null;
}

interface Held {
  /** After the operation is done, or before. */
  landed: boolean;
  wait(): Promise<void>;
}

export class Faults {
  #armed: Armed[] = [];
  #storm: { percent: number; next: () => number } | null = null;

  /** `times` may be infinite: from now on. */
  next(target: Target, fault: Fault, times = 1): void {
    this.#armed.push({ target, fault, left: times, met: false, held: null });
  }

  /** The next answer waits until it is released: before anything is done, or with `landed` when it is. */
  hold(
    target: Target,
    { landed = false }: { landed?: boolean } = {},
  ): { release(): void; reached: Promise<void> } {
    const { promise: wait, resolve: release } = Promise.withResolvers<void>();
    const { promise: reached, resolve: arrive } = Promise.withResolvers<void>();
    const held = {
      landed,
      wait() {
        arrive();
        return wait;
      },
    };
    this.#armed.push({ target, fault: {}, left: 1, met: false, held });
    return { release, reached };
  }

  /** Answers a request, or lets go wrong what is to; each time one that is armed is used up. Null: the connection is cut. */
  async meet(
    target: OperationId | 'graphql',
    answer: () => Answer | Promise<Answer>,
  ): Promise<Answer | null> {
    const { fault, held } = this.#take(target) ?? { fault: this.#stormy(), held: null };
    if (held?.landed === false) await held.wait();
    const lost = fault.cut || fault.status !== undefined;
    const given = lost && !fault.landed ? null : await answer();
    if (held?.landed) await held.wait();
    if (fault.cut) return null;
    return lost ? faultAnswer(fault) : given;
  }

  /** From now on so many requests of a hundred go wrong, each in one of the ways there are, by the seed's chance. */
  storm({ percent, seed = 1 }: { percent: number; seed?: number }): void {
    this.#storm = percent === 0 ? null : { percent, next: random(seed) };
  }

  #stormy(): Fault {
    if (this.#storm === null) return {};
    const { percent, next } = this.#storm;
    return next() * 100 < percent ? ways[Math.floor(next() * ways.length)]! : {};
  }

  #take(target: OperationId | 'graphql'): Armed | null {
    const armed = this.#armed.find(
      (each) => each.left > 0 && (each.target === target || each.target === 'any'),
    );
    if (armed === undefined) return null;
    armed.left--;
    armed.met = true;
    return armed;
  }

  /** Faults that no request has met: a test that arms one and never meets it does not test what it says. */
  get unmet(): string[] {
    const unmet = ({ left, met }: Armed) => (left === Number.POSITIVE_INFINITY ? !met : left > 0);
    return this.#armed.filter(unmet).map((each) => `${each.target} (${each.left} left)`);
  }
}

export function faultAnswer({ status = 500, message = 'Server Error', body, headers = {} }: Fault): Answer {
  return { status, body: body ?? errorBody(status, message), headers };
}

/** What a query that takes more than ten seconds is answered: https://github.com/sorenlouv/backport/issues/479 */
export function graphqlTimeout(): Fault {
  const message =
    'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug.';
  return { status: 502, body: { data: null, errors: [{ message }] } };
}

/** A server that has not heard of it yet: what a read by id is answered just after the webhook that names the id. */
export function notYet(): Fault {
  return { status: 404, message: 'Not Found' };
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

/** How a request goes wrong in a storm. */
const ways: Fault[] = [
  { status: 500 },
  { status: 502, landed: true },
  { cut: true },
  { cut: true, landed: true },
  secondaryLimit({ status: 429, retryAfter: 1 }),
];

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

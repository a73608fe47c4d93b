/**
 * The secondary limits that GitHub publishes: 100 requests at once, 80 that make content in a minute and 500 in an hour.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
import { ApiError } from './answer.ts';
import type { Actor } from './call.ts';
import { secondaryLimit } from './faults.ts';

const most = { atOnce: 100, aMinute: 80, anHour: 500 };
const minute = 60_000;

export class SecondaryLimits {
  /** Whether content is counted: off, unless a test asks for it. */
  countContent = false;
  #underway = 0;
  #made = new Map<number, number[]>();

  /** Counts a request until it is answered. */
  async within<T>(answer: () => Promise<T>, tooMany: () => T): Promise<T> {
    if (this.#underway >= most.atOnce) return tooMany();
    this.#underway++;
    try {
      return await answer();
    } finally {
      this.#underway--;
    }
  }

  /** @throws ApiError 403 when an installation has made too much */
  content(actor: Actor, method: string, now: number): void {
    if (!this.countContent || method === 'GET' || actor.kind !== 'installation') return;
    const { id } = actor.installation;
    const made = (this.#made.get(id) ?? []).filter((time) => time > now - 60 * minute);
    const lately = made.filter((time) => time > now - minute).length;
    if (lately >= most.aMinute || made.length >= most.anHour) throw limited();
    this.#made.set(id, [...made, now]);
  }
}

function limited(): ApiError {
  const { message, headers = {} } = secondaryLimit({ retryAfter: 60 });
  return new ApiError(403, message!, { headers });
}

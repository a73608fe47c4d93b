import { setTimeout } from 'node:timers/promises';
import type { Api } from '../api.ts';
import { ApiError } from '../api-error.ts';
import { carryOut, type Result } from './carry-out.ts';
import { isCurrent } from './is-current.ts';
import { plan } from './plan.ts';
import { readPull } from './read-pull.ts';
import type { Standing } from './standing.ts';
import type { Where } from './steps.ts';
import type { Wanted } from './wanted.ts';

export interface ConverseOptions {
  /** As `readPull` found it. */
  standing: Standing;
  /** When that was read, in milliseconds since 1970. */
  readAt: number;
  /** After so many milliseconds the head is asked for again before anything is said. */
  freshFor?: number;
  now?: () => number;
  wait?: (ms: number) => Promise<unknown>;
}

const stale: Result = { isStale: true, unplaced: new Set(), refused: [] };

/** Looks at what has become of a write this often before it gives up. */
const looks = 3;
/** What GitHub has taken shows a moment later, in milliseconds. */
const pause = 2_000;

/**
 * Makes the conversation say what is wanted. A write whose outcome is not known is never just repeated: the conversation is
 * read again, and what it lacks is planned anew.
 *
 * @throws ApiError where it cannot be finished now; the next run finds what has been done
 */
export async function converse(
  api: Api,
  where: Where,
  wanted: Wanted,
  { standing, readAt, freshFor = 2_000, now = Date.now, wait = setTimeout }: ConverseOptions,
): Promise<Result> {
  if (now() - readAt > freshFor && !(await isCurrent(api, where, wanted.head))) return stale;
  const { permissions } = api;
  let stands = standing;
  for (let look = 0; ; look++) {
    try {
      return await carryOut(api, where, plan(stands, wanted, permissions));
    } catch (error) {
      if (!(error instanceof ApiError) || error.problem !== 'unknown-outcome' || look === looks) throw error;
      await wait(pause);
      const { pull, standing: after } = await readPull(api, where);
      if (pull.head.oid !== wanted.head) return stale;
      stands = after;
    }
  }
}

import { type SQL, sql } from 'drizzle-orm';
import type { PgBoss } from 'pg-boss';
import { type Database, rows, type Tables, withinTransaction } from '../database/database.ts';
import { schema } from './start-boss.ts';

/** What names one run of a job: the same job taken again has another count. */
export interface Claim {
  id: string;
  retryCount: number;
}

export interface Claimed extends Claim {
  data: object;
}

const jobs = sql.raw(`${schema}.job`);
/** A job that was being run this often when its process ended is what ends processes. */
const mostCrashes = 20;

/** Takes, holds and gives back jobs of one kind. */
export class Claims {
  readonly #tables: Tables;
  readonly #boss: PgBoss;
  readonly #kind: string;

  constructor(database: Database, boss: PgBoss, kind: string) {
    this.#tables = database.tables;
    this.#boss = boss;
    this.#kind = kind;
  }

  /** Takes up to so many that are due, of no two the same key, and of none whose key is being worked on. */
  async take(most: number): Promise<Claimed[]> {
    return this.#tables.transaction(async (tx) => {
      const taken = await this.#boss.fetch<object>(this.#kind, {
        batchSize: most,
        includeMetadata: true,
        db: withinTransaction(tx),
      });
      const latest = taken.filter(({ policy }) => policy === 'stately');
      // What failed and waits to be tried again is this very work. Left there, a failure of this run would find its place
      // taken, and pg-boss would hold that for the last failure.
      if (latest.length > 0)
        await tx.execute(sql`DELETE FROM ${jobs}
          WHERE name = ${this.#kind} AND state = 'retry' AND policy = 'stately'
            AND COALESCE(singleton_key, '') IN ${latest.map(({ singletonKey }) => singletonKey ?? '')}`);
      return taken.map(({ id, retryCount, data }) => ({ id, retryCount, data }));
    });
  }

  /** Whether the job is still this run's. */
  async holds({ id, retryCount }: Claim): Promise<boolean> {
    const held = await rows(
      this.#tables,
      sql`SELECT 1 FROM ${jobs}
        WHERE name = ${this.#kind} AND id = ${id} AND state = 'active' AND retry_count = ${retryCount}`,
    );
    return held.length > 0;
  }

  /** Says that these are still being worked on; answers with the ids of those that are still ours. */
  async touch(claims: readonly Claim[]): Promise<Set<string>> {
    return ids(await this.#boss.touch(this.#kind, [...claims]));
  }

  /** They are done, and gone. Answers with the ids of those that were ours to end. */
  async finish(claims: readonly Claim[]): Promise<Set<string>> {
    return ids(await this.#boss.deleteJob(this.#kind, [...claims]));
  }

  /** It failed: to be tried again later, or it was the last time. False when it was not ours any more. */
  async fail(claim: Claim, reason: object): Promise<boolean> {
    return ids(await this.#boss.fail(this.#kind, [claim], reason)).size > 0;
  }

  /** Given back, to be taken from then on (at once by default) as if it had not been. False when it was not ours any more. */
  async giveBack({ id, retryCount }: Claim, from?: Date): Promise<boolean> {
    return (await this.#release(sql`id = ${id} AND retry_count = ${retryCount}`, { from })) > 0;
  }

  /**
   * Gives back what is held by processes that are gone: those not heard of for so many seconds, or all (when no other
   * process can be there). Answers how many.
   */
  async recover(silentFor: number | 'all'): Promise<number> {
    const silent =
      silentFor === 'all'
        ? sql`true`
        : sql`COALESCE(heartbeat_on, started_on) < now() - ${silentFor} * interval '1 second'`;
    const deadly = await rows<{ id: string; count: number }>(
      this.#tables,
      sql`UPDATE ${jobs} SET retry_limit = retry_count
        WHERE name = ${this.#kind} AND state = 'active' AND ${silent}
          AND COALESCE((output ->> 'crashes')::int, 0) >= ${mostCrashes}
        RETURNING id, retry_count AS count`,
    );
    for (const { id, count } of deadly)
      await this.fail({ id, retryCount: count }, { error: 'EndsTheProcess' });
    return this.#release(silent, { isCrash: true });
  }

  async #release(
    which: SQL,
    { from, isCrash = false }: { from?: Date | undefined; isCrash?: boolean },
  ): Promise<number> {
    const at = from ? sql`${from.toISOString()}::timestamptz` : sql`now()`;
    const crashes = isCrash
      ? sql`, output = jsonb_build_object('crashes', COALESCE((output ->> 'crashes')::int, 0) + 1)`
      : sql``;
    // Taking it again will count as one more attempt, so it gets one more.
    const released = await rows(
      this.#tables,
      sql`UPDATE ${jobs} SET state = 'retry', start_after = ${at}, retry_limit = retry_limit + 1 ${crashes}
        WHERE name = ${this.#kind} AND state = 'active' AND ${which}
        RETURNING id`,
    );
    return released.length;
  }
}

/** The ids of the jobs that the statement touched. pg-boss gives them and leaves them out of its types. */
function ids(response: object): Set<string> {
  return new Set((response as { settled?: string[] }).settled);
}

import { type SQL, sql } from 'drizzle-orm';
import type { PgBoss } from 'pg-boss';
import { type Database, rows, type Tables, withinTransaction } from '../database/database.ts';
import type { Presence } from '../database/presence.ts';
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

/**
 * Takes, holds and gives back jobs of one kind. Who holds a job, and how often its process ended meanwhile, stands in
 * `output`, which pg-boss leaves empty until a job has ended.
 */
export class Claims {
  readonly #tables: Tables;
  readonly #transaction: Database['transaction'];
  readonly #boss: PgBoss;
  readonly #kind: string;
  readonly #presence: Presence;

  constructor(database: Database, boss: PgBoss, kind: string, presence: Presence) {
    this.#tables = database.tables;
    this.#transaction = database.transaction;
    this.#boss = boss;
    this.#kind = kind;
    this.#presence = presence;
  }

  /** Takes up to so many that are due, of no two the same key, and of none whose key is being worked on. */
  async take(most: number): Promise<Claimed[]> {
    const holder = this.#presence.id;
    if (holder === undefined) return [];
    const taken = await this.#transaction(async (tx) => {
      const db = withinTransaction(tx);
      const taken = await this.#boss.fetch<object>(this.#kind, {
        batchSize: most,
        includeMetadata: true,
        db,
      });
      if (taken.length > 0) await this.#hold(tx, taken, holder);
      return taken.map(({ id, retryCount, data }) => ({ id, retryCount, data }));
    });
    // Held under an id that is no more: others may take them any moment.
    return this.#presence.id === holder ? taken : [];
  }

  async #hold(
    tx: Tables,
    taken: { id: string; singletonKey: string | null }[],
    holder: number,
  ): Promise<void> {
    // What failed and waits to be tried again is this very work, where the latest counts. Left there, a failure of this
    // run would find its place taken, and pg-boss would hold that for the last failure.
    await tx.execute(sql`
      WITH same_work AS (
        DELETE FROM ${jobs}
        WHERE name = ${this.#kind} AND state = 'retry' AND policy = 'stately'
          AND COALESCE(singleton_key, '') IN ${taken.map(({ singletonKey }) => singletonKey ?? '')}
      )
      UPDATE ${jobs} SET output = jsonb_build_object('holder', ${holder}::bigint, 'crashes', output -> 'crashes')
      WHERE name = ${this.#kind} AND id IN ${taken.map(({ id }) => id)}`);
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

  /** Gives back what this process holds without knowing it: all but these. A take of which the answer was lost may have been made. */
  async disown(known: readonly Claim[]): Promise<void> {
    const others = known.length === 0 ? sql`true` : sql`id NOT IN ${known.map(({ id }) => id)}`;
    await this.#release(
      sql`(output ->> 'holder')::bigint = ${this.#presence.id ?? 0}::bigint AND ${others}`,
      {},
    );
  }

  /** Gives back what is held by processes that live no more. Answers how many. */
  async recover(): Promise<number> {
    const orphaned = sql`COALESCE((output ->> 'holder')::bigint NOT IN (${this.#presence.living}), true)`;
    const deadly = await rows<{ id: string; count: number }>(
      this.#tables,
      sql`UPDATE ${jobs} SET retry_limit = retry_count
        WHERE name = ${this.#kind} AND state = 'active' AND (output ->> 'crashes')::int >= ${mostCrashes} AND ${orphaned}
        RETURNING id, retry_count AS count`,
    );
    for (const { id, count } of deadly)
      await this.fail({ id, retryCount: count }, { error: 'EndsTheProcess' });
    return this.#release(orphaned, { isCrash: true });
  }

  async #release(
    which: SQL,
    { from, isCrash = false }: { from?: Date | undefined; isCrash?: boolean },
  ): Promise<number> {
    // The database's clock may be ahead of ours: what is put off never comes back at once, over and over.
    const at = from
      ? sql`GREATEST(${from.toISOString()}::timestamptz, now() + interval '1 second')`
      : sql`now()`;
    const crashes = sql`COALESCE((output ->> 'crashes')::int, 0) + ${isCrash ? 1 : 0}`;
    // Taking it again will count as one more attempt, so it gets one more.
    const released = await rows(
      this.#tables,
      sql`UPDATE ${jobs} SET state = 'retry', start_after = ${at}, retry_limit = retry_limit + 1,
          output = jsonb_build_object('crashes', ${crashes})
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

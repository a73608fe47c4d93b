import { sql } from 'drizzle-orm';
import { type Database, rows, type Tables } from '../database/database.ts';
import { cursorTable } from '../database/tables.ts';
import type { Trouble } from '../trouble.ts';
import type { Job } from './job.ts';

/** In seconds. */
export interface Times {
  every: number;
  after?: number;
}

/** A clock that was set or a machine that slept are noticed within so many milliseconds. */
const lookAtLeastEvery = 60_000;

/** Jobs that are sent again and again. Of which time it was sent last stands in the database, so it is sent once. */
export class Schedule {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #sendIn: (tx: Tables, jobs: readonly Job[]) => Promise<void>;
  readonly #trouble: Trouble;
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(
    database: Database,
    now: () => Date,
    sendIn: (tx: Tables, jobs: readonly Job[]) => Promise<void>,
    trouble: Trouble,
  ) {
    this.#database = database;
    this.#now = now;
    this.#sendIn = sendIn;
    this.#trouble = trouble;
  }

  async add(job: Job, { every, after = 0 }: Times): Promise<void> {
    let last: number | undefined;
    const look = async () => {
      const time = Math.floor((this.#now().getTime() / 1000 - after) / every);
      if (time === last) return;
      await this.#sendOnce(job, time);
      last = time;
    };
    await look();
    const between = Math.min(lookAtLeastEvery, every * 100);
    this.#timers.push(
      setInterval(() => void look().catch((error) => this.#trouble('a scheduled job', error)), between),
    );
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  async #sendOnce(job: Job, time: number): Promise<void> {
    const name = `schedule ${job.kind} ${job.key ?? ''}`;
    await this.#database.transaction(async (tx) => {
      const isNew = await rows(
        tx,
        sql`INSERT INTO ${cursorTable} AS known (name, value) VALUES (${name}, to_jsonb(${time}::bigint))
          ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE known.value::bigint < excluded.value::bigint
          RETURNING name`,
      );
      if (isNew.length > 0) await this.#sendIn(tx, [job]);
    });
  }
}

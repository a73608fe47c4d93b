import { sql } from 'drizzle-orm';
import { type Database, rows } from './database/database.ts';
import { deadLetters, schema } from './queue/start-boss.ts';

/** The jobs of one kind, by how they stand. */
export interface KindHealth {
  /** Due, not taken yet. */
  waiting: number;
  /** Due later: after a failure, or put off. */
  delayed: number;
  active: number;
  /** How long the one that waits for longest has been due, in seconds; 0 when none waits. */
  oldest: number;
}

export interface Health {
  /** Kinds of which there is no job are left out. */
  kinds: Record<string, KindHealth>;
  /** Jobs that failed for the last time, in the last 30 days. */
  deadLetters: number;
}

export async function readHealth({ tables }: Database): Promise<Health> {
  const found = await rows<KindHealth & { name: string }>(
    tables,
    sql`SELECT name,
        (count(*) FILTER (WHERE state < 'active' AND start_after <= now()))::int AS waiting,
        (count(*) FILTER (WHERE state < 'active' AND start_after > now()))::int AS delayed,
        (count(*) FILTER (WHERE state = 'active'))::int AS active,
        COALESCE(extract(epoch FROM now() - min(start_after) FILTER (WHERE state < 'active')), 0)::float8 AS oldest
      FROM ${sql.raw(`${schema}.job`)} WHERE state <= 'active' GROUP BY name`,
  );
  const kinds: Health['kinds'] = {};
  let dead = 0;
  for (const { name, waiting, delayed, active, oldest } of found)
    if (name === deadLetters) dead = waiting + delayed + active;
    else kinds[name] = { waiting, delayed, active, oldest: Math.max(0, oldest) };
  return { kinds, deadLetters: dead };
}

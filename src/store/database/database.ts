import { type SQL, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { fromDrizzle, type fromPglite } from 'pg-boss';
import type { Presence } from './presence.ts';

/** Our tables, by drizzle: the database itself or a transaction in it. */
export type Tables = PgDatabase<PgQueryResultHKT>;

/** A database as the queue's library asks it. */
export type QueueDatabase = ReturnType<typeof fromPglite>;

/** One of the two databases; what speaks to it need not know which. */
export interface Database {
  readonly engine: 'pglite' | 'postgres';
  readonly tables: Tables;
  readonly forQueue: QueueDatabase;
  /** All of it or, when the work throws, nothing. */
  transaction<T>(work: (tx: Tables) => Promise<T>): Promise<T>;
  /** Several statements in one text, without parameters. */
  script(text: string): Promise<void>;
  /** Does work that no two processes may do at once: what comes meanwhile waits. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** `onLost` is called when what this process holds may be another's from now on. */
  join(onLost: () => void): Promise<Presence>;
  close(): Promise<void>;
}

/** For the queue's library: what it does is part of the transaction. */
export function withinTransaction(tx: Tables): QueueDatabase {
  return fromDrizzle(tx as Parameters<typeof fromDrizzle>[0], sql);
}

/** The rows of a statement that drizzle has no words for. Whole numbers of 8 bytes come as text: cast them. */
export async function rows<Row>(tables: Tables, statement: SQL): Promise<Row[]> {
  return ((await tables.execute(statement)) as { rows: Row[] }).rows;
}

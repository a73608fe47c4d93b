import type { SQL } from 'drizzle-orm';

/** This process among those that use the database: what it holds is its own for as long as it lives. */
export interface Presence {
  /** Names this process in what it holds. None while the database does not know that it lives. */
  readonly id: number | undefined;
  /** A query for the ids of all processes that live. */
  readonly living: SQL;
  leave(): Promise<void>;
}

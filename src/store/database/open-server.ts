import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { StoreError } from '../store-error.ts';
import type { Database, Tables } from './database.ts';
import { SessionPresence } from './session-presence.ts';

/** A PostgreSQL server. */
export async function openServer(url: string): Promise<Database> {
  if (!/^postgres(?:ql)?:\/\//.test(url) || !URL.canParse(url))
    throw new StoreError('the URL of the database is none: it looks like postgres://user:password@host/name');
  const pool = new Pool({
    connectionString: url,
    application_name: 'otesse-guard',
    max: 10,
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  // A connection that breaks is replaced, and whoever waits for its answer hears of it there. Without these, one that
  // breaks while it is idle, or between two statements of a transaction, would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw new StoreError(`the database cannot be reached: ${(error as Error).message}`);
  }
  return {
    engine: 'postgres',
    tables: drizzle(pool),
    transaction: (work) => inTransaction(pool, work),
    forQueue: { executeSql: (text, values) => pool.query(text, values) },
    async script(text) {
      await pool.query(text);
    },
    async alone(work) {
      const client = await pool.connect();
      try {
        await client.query(`SELECT pg_advisory_lock(hashtext('otesse-guard'))`);
        return await work();
      } finally {
        // The lock goes with the connection.
        client.release(true);
      }
    },
    join: async (onLost) => {
      const presence = new SessionPresence(url, onLost);
      await presence.join();
      return presence;
    },
    close: () => pool.end(),
  };
}

/** Drizzle's own keeps the connection for ever when it breaks at the very beginning (0.45). */
async function inTransaction<T>(pool: Pool, work: (tx: Tables) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isBroken = false;
  try {
    await client.query('BEGIN');
    const result = await work(drizzle(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    client.release(isBroken);
  }
}

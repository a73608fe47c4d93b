import { randomInt } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import type { Presence } from './presence.ts';

/** Ours among the advisory locks of the database. */
const namespace = 0x07e55e;
const longestPause = 10_000;

/**
 * A process lives for as long as a connection of its own does: on it, it holds a lock under its id, which the server lets
 * go of the moment the connection ends. So a process that is killed is known to be dead at once, and one that is only
 * busy is not taken for dead, as one that has to say every few seconds that it lives might be. Needs a connection that
 * is not shared (no PgBouncer in transaction mode).
 */
export class SessionPresence implements Presence {
  readonly living = sql`SELECT objid::bigint FROM pg_locks
    WHERE locktype = 'advisory' AND classid = ${namespace} AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  readonly #url: string;
  readonly #onLost: () => void;
  #client: Client | undefined;
  #id: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #hasLeft = false;

  /** `onLost`: what was held may be another's from now on. */
  constructor(url: string, onLost: () => void) {
    this.#url = url;
    this.#onLost = onLost;
  }

  get id(): number | undefined {
    return this.#id;
  }

  async join(): Promise<void> {
    const client = new Client({
      connectionString: this.#url,
      application_name: 'otesse-guard presence',
      keepAlive: true,
    });
    client.on('error', () => {});
    client.on('end', () => this.#lost(client));
    await client.connect();
    // A machine that is gone says nothing: the server asks after it.
    await client.query(
      'SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3',
    );
    const id = randomInt(1, 2 ** 31 - 1);
    await client.query('SELECT pg_advisory_lock($1, $2)', [namespace, id]);
    this.#client = client;
    this.#id = id;
  }

  async leave(): Promise<void> {
    this.#hasLeft = true;
    clearTimeout(this.#timer);
    await this.#client?.end();
  }

  #lost(client: Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#id = undefined;
    if (this.#hasLeft) return;
    this.#onLost();
    this.#joinAgain(100);
  }

  #joinAgain(pause: number): void {
    this.#timer = setTimeout(() => {
      this.join().catch(() => {
        if (!this.#hasLeft) this.#joinAgain(Math.min(pause * 2, longestPause));
      });
    }, pause);
  }
}

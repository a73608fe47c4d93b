import { and, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from './database/database.ts';
import { cacheTable } from './database/tables.ts';

/** What could be worked out anew: a value for a key, true for ever. What was not used for longest makes room. */
export interface Cache {
  get(keys: readonly string[]): Promise<Map<string, unknown>>;
  put(entries: ReadonlyMap<string, unknown>): Promise<void>;
  /** Drops what is beyond the limit. */
  prune(): Promise<void>;
}

/** An entry's last use is known to the hour, so that reading seldom means writing. */
const hour = 60 * 60 * 1000;
/** In one statement. */
const atOnce = 500;

/** `limit`: the bytes of text that are kept. */
export function openCache({ tables }: Database, limit: number, now: () => Date): Cache {
  let added = 0;

  async function prune(): Promise<void> {
    added = 0;
    await tables.execute(sql`DELETE FROM ${cacheTable} WHERE key IN (
      SELECT key FROM (
        SELECT key, sum(octet_length(key) + octet_length(value)) OVER (ORDER BY used DESC, key) AS total
        FROM ${cacheTable}
      ) AS newest WHERE total > ${limit})`);
  }

  return {
    prune,
    async get(keys) {
      const found = new Map<string, unknown>();
      for (const some of chunks([...new Set(keys)])) {
        const hits = await tables.select().from(cacheTable).where(inArray(cacheTable.key, some));
        for (const { key, value } of hits) found.set(key, JSON.parse(value));
        const stale = new Date(now().getTime() - hour);
        const used = hits.filter((hit) => hit.used < stale).map(({ key }) => key);
        if (used.length > 0)
          await tables
            .update(cacheTable)
            .set({ used: now() })
            .where(and(inArray(cacheTable.key, used), lt(cacheTable.used, stale)));
      }
      return found;
    },
    async put(entries) {
      // In one order, whoever writes, or two replicas may each wait for the other.
      for (const some of chunks([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))) {
        const values = some.map(([key, value]) => ({ key, value: JSON.stringify(value), used: now() }));
        await tables.insert(cacheTable).values(values).onConflictDoNothing();
        added += values.reduce((sum, { key, value }) => sum + key.length + value.length, 0);
      }
      // Not a scan for each entry, and never far beyond the limit.
      if (added > limit / 8) await prune();
    },
  };
}

function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let i = 0; i < items.length; i += atOnce) yield items.slice(i, i + atOnce);
}

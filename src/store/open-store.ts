import { type AuditLog, openAudit } from './audit/index.ts';
import { type Cache, openCache } from './cache.ts';
import { type Cursors, openCursors } from './cursors.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase, type Place } from './database/open-database.ts';
import { type Deliveries, openDeliveries } from './deliveries/index.ts';
import { type Health, readHealth } from './health.ts';
import { type Ignores, openIgnores } from './ignores.ts';
import { maintain } from './maintain.ts';
import { type Job, type Kind, openQueue, type Queue } from './queue/index.ts';
import type { Trouble } from './trouble.ts';

/** `Jobs`: the jobs there are, as a union of `Job<'name', Data>`. */
export interface Store<Jobs extends Job = Job> {
  deliveries: Deliveries<Jobs>;
  queue: Queue<Jobs>;
  cache: Cache;
  cursors: Cursors;
  ignores: Ignores;
  audit: AuditLog;
  /** Throws when the database does not answer. */
  health(): Promise<Health>;
  /** Gives running jobs back at once; drain the queue first. */
  close(): Promise<void>;
}

interface Options<Jobs extends Job> {
  kinds: Readonly<Record<Jobs['kind'], Kind>>;
  now?: () => Date;
  trouble: Trouble;
  /** Bytes. */
  cacheLimit?: number;
}

const cacheLimit = 256 * 1024 * 1024;

/** Opens the record. Throws a `StoreError` with one clear line when it cannot be had. */
export async function openStore<Jobs extends Job = Job>(
  place: Place,
  options: Options<Jobs>,
): Promise<Store<Jobs>> {
  const { kinds, trouble, now = () => new Date() } = options;
  const database = await openDatabase(place);
  try {
    const queue = await database.alone(async () => {
      await migrate(database);
      return openQueue(database, kinds, now, trouble);
    });
    const deliveries = openDeliveries(database, queue, now);
    const cache = openCache(database, options.cacheLimit ?? cacheLimit, now);
    const rest = maintain(database, [deliveries, cache, queue], trouble);
    return {
      deliveries,
      queue,
      cache,
      cursors: openCursors(database),
      ignores: openIgnores(database),
      audit: openAudit(database),
      health: () => readHealth(database),
      async close() {
        await rest();
        await queue.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

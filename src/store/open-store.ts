import { type AuditLog, openAudit } from './audit/index.ts';
import { type Cache, openCache } from './cache.ts';
import { type Cursors, openCursors } from './cursors.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase, type Place } from './database/open-database.ts';
import { plainError, withPlainErrors } from './database/plain-errors.ts';
import { type Deliveries, openDeliveries } from './deliveries/index.ts';
import { type Health, readHealth } from './health.ts';
import { type Ignores, openIgnores } from './ignores.ts';
import { type Incidents, openIncidents } from './incidents.ts';
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
  incidents: Incidents;
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
  const { kinds, now = () => new Date() } = options;
  const trouble: Trouble = (what, error) => options.trouble(what, plainError(error));
  const database = await openDatabase(place);
  try {
    const queue = await database.alone(async () => {
      await migrate(database);
      return openQueue(database, kinds, now, trouble);
    });
    const deliveries = openDeliveries(database, queue, now);
    const cache = openCache(database, options.cacheLimit ?? cacheLimit, now);
    const endMaintenance = maintain(database, [deliveries, cache, queue], trouble);
    return {
      deliveries: withPlainErrors(deliveries),
      queue: withPlainErrors(queue),
      cache: withPlainErrors(cache),
      cursors: withPlainErrors(openCursors(database)),
      ignores: withPlainErrors(openIgnores(database)),
      incidents: withPlainErrors(openIncidents(database)),
      audit: withPlainErrors(openAudit(database)),
      ...withPlainErrors({ health: () => readHealth(database) }),
      async close() {
        await endMaintenance();
        await queue.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw plainError(error);
  }
}

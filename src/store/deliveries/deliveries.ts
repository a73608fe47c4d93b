import { lt } from 'drizzle-orm';
import type { Database, Tables } from '../database/database.ts';
import { isAboutData } from '../database/plain-errors.ts';
import { sqlState } from '../database/sql-state.ts';
import { deliveryTable } from '../database/tables.ts';
import { inBatches } from '../in-batches.ts';
import type { Job } from '../queue/job.ts';
import { checkDelivery, type Delivery } from './delivery.ts';

/** A delivery is known for longer than GitHub lets anyone send it again. */
const keptDays = 30;
const perBatch = 100;

export interface Deliveries<AnyJob = Job> {
  /**
   * Records a delivery and the jobs it leads to: all of it or, when it throws, nothing. `known`: it was here before, and
   * nothing is done.
   */
  accept(delivery: Delivery, jobs: readonly AnyJob[]): Promise<'new' | 'known'>;
  /** Forgets those that are older than 30 days. */
  prune(): Promise<void>;
}

interface Accepted {
  delivery: Delivery;
  jobs: readonly Job[];
}

interface Sending {
  /** Puts jobs into the queue, in the transaction. */
  sendIn(tx: Tables, jobs: readonly Job[]): Promise<void>;
  /** Throws when one of them is no job of this queue. */
  check(jobs: readonly Job[]): void;
  /** The transaction is through: they are there to be taken. */
  wake(jobs: readonly Job[]): void;
}

export function openDeliveries(
  { tables, transaction }: Database,
  queue: Sending,
  now: () => Date,
): Deliveries {
  // One transaction for all that come meanwhile: PGlite has one connection, PostgreSQL flushes to disk for each.
  const accept = inBatches(acceptAll, {
    most: perBatch,
    isOfOneItem: (error) => isAboutData(sqlState(error) ?? ''),
  });

  async function acceptAll(batch: Accepted[]): Promise<('new' | 'known')[]> {
    const { fresh, jobs } = await write(batch).catch((error: unknown) => {
      if (isCollision(sqlState(error))) return write(batch);
      throw error;
    });
    queue.wake(jobs);
    return batch.map((one) => (fresh.has(one) ? 'new' : 'known'));
  }

  function write(batch: Accepted[]): Promise<{ fresh: Set<Accepted>; jobs: Job[] }> {
    return transaction(async (tx) => {
      const fresh = await insert(tx, batch);
      const jobs = batch.filter((one) => fresh.has(one)).flatMap((one) => one.jobs);
      await queue.sendIn(tx, jobs);
      return { fresh, jobs };
    });
  }

  /** Those of the batch that were not there. */
  async function insert(tx: Tables, batch: Accepted[]): Promise<Set<Accepted>> {
    const received = now();
    const firsts = new Map(batch.toReversed().map((one) => [one.delivery.id, one]));
    // In one order, whoever inserts, or two replicas may each wait for the other.
    const ids = [...firsts.keys()].sort();
    const inserted = await tx
      .insert(deliveryTable)
      .values(ids.map((id) => ({ ...firsts.get(id)!.delivery, received })))
      .onConflictDoNothing()
      .returning({ id: deliveryTable.id });
    return new Set(inserted.map(({ id }) => firsts.get(id)!));
  }

  return {
    async accept(delivery, jobs) {
      checkDelivery(delivery);
      queue.check(jobs);
      return accept({ delivery, jobs });
    },
    async prune() {
      const oldest = new Date(now().getTime() - keptDays * 24 * 60 * 60 * 1000);
      await tables.delete(deliveryTable).where(lt(deliveryTable.received, oldest));
    },
  };
}

/** Two transactions waited for each other, and this one was chosen to give way. */
function isCollision(state: string | undefined): boolean {
  return state?.startsWith('40') === true;
}

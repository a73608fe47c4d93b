import { type PgBoss as Boss, PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';
import type { Kind } from './kind.ts';

/** Where the library keeps its tables. */
export const schema = 'otesse_guard_queue';
/** Where jobs end that failed for the last time. */
export const deadLetters = 'dead-letters';
const day = 24 * 60 * 60;

/** Starts pg-boss as a place for jobs: what takes and settles them is ours (see runner.ts), so its own timers are off. */
export async function startBoss(
  { engine, forQueue }: Database,
  kinds: Readonly<Record<string, Kind>>,
  onError: (error: unknown) => void,
): Promise<Boss> {
  const boss = new PgBoss({
    db: forQueue,
    backend: engine,
    schema,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on('error', onError);
  await boss.start();
  await boss.createQueue(deadLetters, { retentionSeconds: 30 * day });
  for (const [name, kind] of Object.entries(kinds)) {
    const options = {
      deadLetter: deadLetters,
      retryLimit: kind.retry.limit,
      retryDelay: kind.retry.delay,
      retryBackoff: true,
      retryDelayMax: kind.retry.longest,
      // A last resort: the run's own clock gives it up before.
      expireInSeconds: Math.ceil(kind.timeout) + 5 * 60,
      deleteAfterSeconds: day,
      retentionSeconds: 30 * day,
    };
    // `stately`: one in each state for a key. `singleton`: one active for a key, any number waiting.
    await boss.createQueue(name, { ...options, policy: kind.policy === 'latest' ? 'stately' : 'singleton' });
    await boss.updateQueue(name, options);
  }
  return boss;
}

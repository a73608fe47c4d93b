import type { Database } from './database/database.ts';
import type { Trouble } from './trouble.ts';

const hour = 60 * 60 * 1000;
/** PGlite has no process that clears away what was deleted; left there, it slows every look at the queue. */
const vacuumEvery = 60 * 1000;

/** Keeps the database small while it is open. The function that is given ends that. */
export function maintain(
  database: Database,
  parts: readonly { prune(): Promise<void> }[],
  trouble: Trouble,
): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => () => {
    last = last.then(work).catch((error) => trouble('the database could not be tidied', error));
  };
  const prune = inTurn(async () => {
    for (const part of parts) await part.prune();
  });
  const vacuum = inTurn(() => database.script('VACUUM ANALYZE'));
  prune();
  const timers = [setInterval(prune, hour)];
  if (database.engine === 'pglite') timers.push(setInterval(vacuum, vacuumEvery));
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await last;
  };
}

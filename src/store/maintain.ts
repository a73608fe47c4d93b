import type { Database } from './database/database.ts';
import { schema } from './queue/start-boss.ts';
import type { Trouble } from './trouble.ts';

const minute = 60 * 1000;
const hour = 60 * minute;
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
  // PGlite has no process that clears away what was deleted. Left there, it slows every look at the queue, whose table is
  // small and changes all the time; for the others once in an hour is enough.
  const isEmbedded = database.engine === 'pglite';
  const prune = inTurn(async () => {
    for (const part of parts) await part.prune();
    if (isEmbedded) await database.script('VACUUM ANALYZE');
  });
  const vacuum = inTurn(() => database.script(`VACUUM ${schema}.job`));
  const timers = [setTimeout(prune, minute), setInterval(prune, hour)];
  if (isEmbedded) timers.push(setInterval(vacuum, minute));
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await last;
  };
}

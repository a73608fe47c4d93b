import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { PgBoss } from 'pg-boss';
import { type Tables, withinTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import type { Job } from './job.ts';
import { schema } from './start-boss.ts';

const longestKey = 200;

/** Puts jobs into the queue, within a transaction. */
export async function sendJobs(boss: PgBoss, tx: Tables, jobs: readonly Job[]): Promise<void> {
  const db = withinTransaction(tx);
  // In one order, whoever sends, or two replicas may each wait for the other.
  for (const [kind, ofKind] of [...Map.groupBy(jobs, (job) => job.kind)].sort(byText(([kind]) => kind))) {
    const keyed = ofKind
      .map((job) => ({ ...job, key: job.key ?? randomUUID() }))
      .sort(byText(({ key }) => key));
    await boss.insert(
      kind,
      keyed.map(({ data, key, priority }) => ({ data, singletonKey: key, priority: priority ?? 0 })),
      { db },
    );
    await renew(tx, kind, keyed);
  }
}

/** What waits already, where the latest counts, is what was sent now: it may say more of the present. */
async function renew(
  tx: Tables,
  kind: string,
  jobs: readonly { key: string; data: object }[],
): Promise<void> {
  const last = new Map(jobs.map(({ key, data }) => [key, { key, data }]));
  const sent = JSON.stringify([...last.values()]);
  await tx.execute(sql`
    UPDATE ${sql.raw(`${schema}.job`)} AS waiting SET data = sent.data
    FROM jsonb_to_recordset(${sent}::jsonb) AS sent (key text, data jsonb)
    WHERE waiting.name = ${kind} AND waiting.policy = 'stately' AND waiting.state = 'created'
      AND waiting.singleton_key = sent.key AND waiting.data IS DISTINCT FROM sent.data`);
}

export function checkJobs(jobs: readonly Job[], isKind: (name: string) => boolean): void {
  for (const { kind, key } of jobs) {
    if (!isKind(kind)) throw new StoreError(`there is no kind of job called ${kind}`);
    if (key !== undefined && (key.length > longestKey || key === ''))
      throw new StoreError(`the key of a job (${kind}) has 1 to ${longestKey} characters`);
  }
}

function byText<T>(text: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (text(a) < text(b) ? -1 : Number(text(a) > text(b)));
}

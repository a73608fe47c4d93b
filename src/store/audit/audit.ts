import { createHash } from 'node:crypto';
import { asc, desc, gt, sql } from 'drizzle-orm';
import type { Database, Tables } from '../database/database.ts';
import { auditTable } from '../database/tables.ts';
import { csvHeader, csvLine } from './csv.ts';
import { type AuditEvent, checked } from './event.ts';

/** An entry and its hash: whoever has both can tell later whether all up to it still stands as it did. */
export interface Head {
  seq: number;
  hash: string;
}

/** What happened, for good: each entry carries the hash of the one before it, so that none can be changed or taken out. */
export interface AuditLog {
  append(event: AuditEvent): Promise<Head>;
  /**
   * Goes through the whole of it. What is cut off at its end is noticed only by whoever knows a later head, from a backup
   * or an export, and gives it as `known`.
   */
  verify(
    known?: Head,
  ): Promise<{ isSound: true; head: Head | null } | { isSound: false; seq: number; why: string }>;
  /** Line by line. In `json`, a line's hash is the SHA-256 of the line without it, so that anyone can verify it. */
  export(format: 'json' | 'csv'): AsyncGenerator<string>;
}

const beginning = '0'.repeat(64);
const perPage = 1000;

export function openAudit({ tables, transaction }: Database): AuditLog {
  return {
    append: (event) => transaction((tx) => appendTo(tx, event)),

    async verify(known) {
      let head: Head | null = null;
      for await (const { seq, entry, hash } of entries()) {
        const expected: number = (head?.seq ?? 0) + 1;
        if (seq !== expected) return broken(expected, 'it is missing');
        if (hashOf(entry) !== hash) return broken(seq, 'it was changed');
        if (JSON.parse(entry).previous !== (head?.hash ?? beginning))
          return broken(seq, 'it does not follow from the one before it');
        if (known?.seq === seq && known.hash !== hash) return broken(seq, 'it is not the one that is known');
        head = { seq, hash };
      }
      if (known && known.seq > (head?.seq ?? 0)) return broken(known.seq, 'it is missing');
      return { isSound: true, head };
    },

    async *export(format) {
      if (format === 'csv') yield csvHeader;
      for await (const { entry, hash } of entries())
        yield format === 'csv'
          ? csvLine({ ...JSON.parse(entry), hash })
          : `${entry.slice(0, -1)},"hash":"${hash}"}\n`;
    },
  };

  async function* entries() {
    for (let last = 0; ; ) {
      const { seq } = auditTable;
      const page = await tables
        .select()
        .from(auditTable)
        .where(gt(seq, last))
        .orderBy(asc(seq))
        .limit(perPage);
      yield* page;
      if (page.length < perPage) return;
      last = page.at(-1)!.seq;
    }
  }
}

/** For what is decided in the same transaction: neither stands without the other. */
export async function appendTo(tx: Tables, event: AuditEvent): Promise<Head> {
  // One after the other, whichever replica: each needs the hash of the one before.
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('otesse-guard audit'))`);
  const [last] = await tx.select().from(auditTable).orderBy(desc(auditTable.seq)).limit(1);
  const seq = (last?.seq ?? 0) + 1;
  const entry = JSON.stringify({ seq, ...checked(event), previous: last?.hash ?? beginning });
  const head = { seq, hash: hashOf(entry) };
  await tx.insert(auditTable).values({ ...head, entry });
  return head;
}

function broken(seq: number, why: string): { isSound: false; seq: number; why: string } {
  return { isSound: false, seq, why };
}

function hashOf(entry: string): string {
  return createHash('sha256').update(entry).digest('hex');
}

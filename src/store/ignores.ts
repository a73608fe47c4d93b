import { and, eq, inArray } from 'drizzle-orm';
import { redactText } from '../scan/redact-text.ts';
import { type AuditEvent, appendTo } from './audit/index.ts';
import type { Database } from './database/database.ts';
import { ignoreTable } from './database/tables.ts';

/** A finding that someone decided to live with. */
export interface Ignore {
  /** GitHub's id of it. */
  repository: number;
  /** Null: in every pull request of the repository. */
  pull: number | null;
  fingerprint: string;
  /** Who, by their login. */
  by: string;
  at: Date;
  /** In the person's own words; a secret in it is redacted. */
  reason: string;
}

type Which = Pick<Ignore, 'repository' | 'pull' | 'fingerprint'>;

export interface Ignores {
  /** The last decision on a finding is the one that counts. With it stands the entry of the audit log, or neither does. */
  add(ignore: Ignore, entry: AuditEvent | null): Promise<void>;
  remove(which: Which): Promise<void>;
  /** Those that hold in a pull request, oldest first. */
  of(repository: number, pull: number): Promise<Ignore[]>;
}

const everyPull = 0;

export function openIgnores({ tables, transaction }: Database): Ignores {
  const { repository, pull, fingerprint, at } = ignoreTable;
  return {
    async add(ignore, entry) {
      const row = { ...ignore, pull: ignore.pull ?? everyPull, reason: redactText(ignore.reason) };
      await transaction(async (tx) => {
        await tx
          .insert(ignoreTable)
          .values(row)
          .onConflictDoUpdate({ target: [repository, pull, fingerprint], set: row });
        if (entry !== null) await appendTo(tx, entry);
      });
    },
    async remove(which) {
      await tables
        .delete(ignoreTable)
        .where(
          and(
            eq(repository, which.repository),
            eq(pull, which.pull ?? everyPull),
            eq(fingerprint, which.fingerprint),
          ),
        );
    },
    async of(ofRepository, ofPull) {
      const found = await tables
        .select()
        .from(ignoreTable)
        .where(and(eq(repository, ofRepository), inArray(pull, [ofPull, everyPull])))
        .orderBy(at, fingerprint);
      return found.map((one) => ({ ...one, pull: one.pull === everyPull ? null : one.pull }));
    },
  };
}

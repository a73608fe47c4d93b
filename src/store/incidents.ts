import { eq, sql } from 'drizzle-orm';
import { type End, type Incident, type Sighting, sight } from '../keys/index.ts';
import { type AuditEvent, appendTo } from './audit/index.ts';
import type { Database, Tables } from './database/database.ts';
import { incidentTable } from './database/tables.ts';

type Secret = Parameters<typeof sight>[1];

/** Leaked secrets, from when they are first seen until their revocation is recorded. */
export interface Incidents {
  /** Records where a secret was seen; where nobody knew of it, or it had ended, with the entry of the audit log. */
  sight(secret: Secret, sighting: Sighting, entry: AuditEvent): Promise<Incident>;
  /** Those that were seen at a place, whether or not they have ended, the oldest first. */
  seenAt(place: Pick<Sighting, 'repository' | 'at'>): Promise<Incident[]>;
  /** Ends an open one, with the entry of the audit log; false where there is none. */
  end(id: string, end: End, entry: AuditEvent): Promise<boolean>;
}

export function openIncidents({ tables, transaction }: Database): Incidents {
  /** Nobody else sees or ends it meanwhile. */
  const alone = <T>(id: string, work: (tx: Tables, known: Incident | null) => Promise<T>): Promise<T> =>
    transaction(async (tx) => {
      await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext(${`otesse-guard incident ${id}`}))`);
      const [row] = await tx.select().from(incidentTable).where(eq(incidentTable.id, id));
      return work(tx, row?.incident ?? null);
    });

  return {
    sight: (secret, sighting, entry) =>
      alone(secret.id, async (tx, known) => {
        const incident = sight(known, secret, sighting);
        if (incident !== known)
          await tx
            .insert(incidentTable)
            .values({ id: secret.id, incident })
            .onConflictDoUpdate({ target: incidentTable.id, set: { incident } });
        if (known === null || (known.end !== null && incident.end === null)) await appendTo(tx, entry);
        return incident;
      }),

    async seenAt({ repository, at }) {
      const place = JSON.stringify({ sightings: [{ repository, at }] });
      const found = await tables
        .select()
        .from(incidentTable)
        .where(sql`${incidentTable.incident} @> ${place}::jsonb`);
      return found
        .map(({ incident }) => incident)
        .sort((a, b) => a.openedOn - b.openedOn || (a.id < b.id ? -1 : 1));
    },

    end: (id, end, entry) =>
      alone(id, async (tx, known) => {
        if (known === null || known.end !== null) return false;
        await tx
          .update(incidentTable)
          .set({ incident: { ...known, end } })
          .where(eq(incidentTable.id, id));
        await appendTo(tx, entry);
        return true;
      }),
  };
}

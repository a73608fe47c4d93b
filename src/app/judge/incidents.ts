import type { Ignore } from '../../github/conversation/index.ts';
import { dayOf, type Incident } from '../../keys/index.ts';
import type { Report } from '../../model/index.ts';
import { findsKeys } from '../../reports/conversation/index.ts';
import { keyRules } from '../../rules/index.ts';
import type { Tools } from '../tools.ts';

interface Place {
  repository: { id: number };
  number: number;
}

type Where = Place & { repository: { isPrivate: boolean } };

/** A pull request as a place where secrets are seen. */
export const placeOf = ({ repository, number }: Place) => ({ repository: repository.id, at: `#${number}` });

/**
 * Every leaked key of a report has an incident from now on, which ends with a recorded revocation and not with the next
 * push. Gives those of the pull request, also of keys that it shows no more.
 */
export async function incidentsOf(
  { findings }: Report,
  where: Where,
  ignores: readonly Ignore[],
  { store, now }: Tools,
  delivery: string,
): Promise<Incident[]> {
  const place = placeOf(where);
  const ignored = new Set(ignores.map(({ finding }) => finding));
  const leaked = findings.filter(
    (finding) => findsKeys(finding) && finding.confidence !== 'low' && !ignored.has(finding.fingerprint),
  );
  for (const { secretId, fingerprint, rule, vendor, preview } of leaked) {
    // What the Action has reported has none: it says nothing that only the text can show.
    if (secretId === null) continue;
    const secret = {
      id: secretId,
      finding: fingerprint,
      rule,
      vendor,
      environment: environmentOf(rule),
      preview,
    };
    const { incident, isNew } = await store.incidents.sight(secret, {
      ...place,
      kind: 'pull-request',
      isPublic: !where.repository.isPrivate,
      on: dayOf(now()),
    });
    if (!isNew) continue;
    await store.audit.append({
      at: now(),
      by: 'app',
      action: 'incident-opened',
      outcome: 'done',
      repository: where.repository.id,
      number: where.number,
      incident: incident.id,
      finding: fingerprint,
      delivery,
    });
  }
  return store.incidents.seenAt(place);
}

function environmentOf(rule: string): Incident['environment'] {
  return keyRules.find(({ id }) => id === rule)?.format.environment ?? null;
}

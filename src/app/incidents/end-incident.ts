import { dayOf, type End, type Incident } from '../../keys/index.ts';
import type { Tools } from '../tools.ts';

interface Ending {
  how: End['how'];
  /** A login. */
  by: string;
  repository: number;
  number: number;
  delivery: string;
  /** Why it is no key at all; otherwise it has been revoked. */
  noKeyBecause?: string;
}

/** Ends an incident and records who said so; false where it had ended before. */
export async function endIncident(
  { id, finding }: Incident,
  { how, by, repository, number, delivery, noKeyBecause }: Ending,
  { store, now }: Tools,
): Promise<boolean> {
  const reason = noKeyBecause ?? null;
  const as = reason === null ? 'revoked' : 'false-positive';
  const end = { as, how, by, on: dayOf(now()), reason } as const;
  return store.incidents.end(id, end, {
    at: now(),
    by: { login: by },
    action: 'incident-ended',
    outcome: 'done',
    ...{ repository, number, incident: id, finding, delivery },
    ...(reason !== null && { reason }),
  });
}

import { dayOf, type Incident, type Sighting } from '../../keys/index.ts';
import type { Finding } from '../../model/index.ts';
import { findsKeys } from '../../reports/conversation/index.ts';
import { keyRules } from '../../rules/index.ts';
import type { Tools } from '../tools.ts';

interface Leak extends Omit<Sighting, 'on'> {
  findings: readonly Finding[];
  /** Of the pull request or issue. */
  number: number | null;
  delivery: string;
}

/** Every leaked key has an incident from now on, which ends with a recorded revocation and not with the next push. */
export async function recordLeaks(
  { findings, number, delivery, ...sighting }: Leak,
  { store, now }: Tools,
): Promise<void> {
  const leaked = findings.filter((finding) => findsKeys(finding) && finding.confidence !== 'low');
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
    await store.incidents.sight(
      secret,
      { ...sighting, on: dayOf(now()) },
      {
        ...{ at: now(), by: 'app', action: 'incident-opened', outcome: 'done' },
        repository: sighting.repository,
        ...(number !== null && { number }),
        ...{ incident: secretId, finding: fingerprint, delivery },
      },
    );
  }
}

function environmentOf(rule: string): Incident['environment'] {
  return keyRules.find(({ id }) => id === rule)?.format.environment ?? null;
}

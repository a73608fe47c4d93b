import { type Environment, environmentOf } from '../detection/index.ts';
import type { Finding } from '../model/index.ts';

const rule = 'key-shared-across-environments';

/** Adds the rule to every finding of a secret that stands in the files of two environments. */
export function markSharedSecrets(findings: readonly Finding[]): void {
  const places = new Map<string, Map<Environment, Finding>>();
  for (const finding of findings) {
    const environment = finding.secretId === null ? null : environmentOf(finding.path);
    if (environment === null) continue;
    const seen = places.get(finding.secretId!) ?? new Map<Environment, Finding>();
    places.set(finding.secretId!, seen.set(environment, finding));
  }
  for (const finding of findings) {
    const environments = [...(places.get(finding.secretId ?? '')?.keys() ?? [])].sort();
    if (environments.length < 2 || environmentOf(finding.path) === null) continue;
    finding.also.push(rule);
    finding.evidence.push(`the same secret serves ${environments.join(' and ')}`);
  }
}

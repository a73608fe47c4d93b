import type { Config } from '../../scan/config/index.ts';
import { redactText } from '../../scan/redact-text.ts';
import { dayOf, daysBetween } from './days.ts';
import { type Evidence, said } from './scorecard.ts';

/** After so many days somebody has to look again. */
const valid = 365;

export interface Attested {
  evidence: Evidence;
  expired: boolean;
}

/** Items whose latest entry is too old to count. */
export function expiredItems(attest: Config['attest'], now: Date): string[] {
  const items = [...new Set(attest.map(({ item }) => item))];
  return items.filter((id) => attestedBy(id, attest, dayOf(now))?.expired);
}

/** The latest entry of the config for an item, or null. */
export function attestedBy(id: string, attest: Config['attest'], today: string): Attested | null {
  const own = attest.filter(({ item }) => item === id).sort((a, b) => (a.on < b.on ? 1 : -1));
  const latest = own[0];
  if (latest === undefined) return null;
  const age = daysBetween(latest.on, today);
  const where = latest.evidence === undefined ? '' : `: ${redactText(latest.evidence)}`;
  const text = `by ${latest.by} on ${latest.on}${where}`;
  const expired = age > valid;
  return { expired, evidence: said(expired ? `attested over a year ago, ${text}` : text) };
}

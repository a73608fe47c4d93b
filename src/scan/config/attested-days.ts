import type { Complaint } from './problem.ts';
import { shownValue } from './shown.ts';

/** A day begins 14 hours before UTC's, at the earliest. */
const ahead = 14 * 60 * 60 * 1000;

/** Attestations of a day that has not come anywhere: nobody can have looked by then. Reads the data before it is parsed. */
export function checkAttestedDays(value: unknown, now: Date): Complaint[] {
  const { attest } = (value ?? {}) as { attest?: unknown };
  if (!Array.isArray(attest)) return [];
  const latest = new Date(now.getTime() + ahead).toISOString().slice(0, 10);
  return attest.flatMap((entry: unknown, index): Complaint[] => {
    const { on } = (entry ?? {}) as { on?: unknown };
    // What is no day is told by the schema.
    if (typeof on !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(on) || on <= latest) return [];
    const message = `expected a day that has come; found ${shownValue(on)}`;
    return [{ path: ['attest', index, 'on'], at: 'value', message }];
  });
}

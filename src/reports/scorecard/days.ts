/** Days of the calendar as text, `2026-11-24`; their differences in whole days of UTC. */

const day = 24 * 60 * 60 * 1000;

export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** Days from one date to a later one; negative where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}

/** A day in UTC, counted from 1970-01-01: ages are whole days, whatever clocks and calendars do. */
export type Day = number;

const length = 86_400_000;

export const dayOf = (time: Date): Day => Math.floor(time.getTime() / length);

/** `2026-09-01` as the day; null where there is no such day. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Date.parse takes the 31st of February for a day in March.
  return Number.isNaN(time) || showDay(time / length) !== text ? null : time / length;
}

/** `2026-09-01`. */
export const showDay = (day: Day): string => new Date(day * length).toISOString().slice(0, 10);

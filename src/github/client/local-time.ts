/** Milliseconds that GitHub's clock is ahead of this machine's; an answer says what it shows. */
export function clockSkew(
  said: Readonly<Record<string, string | number | undefined>>,
  now: number,
): number | null {
  const shown = Date.parse(String(said.date ?? ''));
  return Number.isNaN(shown) ? null : shown - now;
}

/** A time of GitHub's, by this machine's clock. */
export function localTime(
  theirs: number,
  said: Readonly<Record<string, string | number | undefined>>,
  now: number,
): number {
  return theirs - (clockSkew(said, now) ?? 0);
}

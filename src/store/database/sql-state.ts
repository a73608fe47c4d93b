/** PostgreSQL's code of what went wrong (such as `23505`; `EPIPE` is none), wherever in the chain of causes it stands. */
export function sqlState(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(at.code)) return at.code;
  return undefined;
}

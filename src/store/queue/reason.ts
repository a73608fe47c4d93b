const telling = ['code', 'problem', 'kind', 'status'];

/**
 * What is kept of an error: its class, and what it says of itself in a word or a number. Never its message, which may
 * quote what it was about.
 */
export function reasonOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const words = Object.entries(error)
    .map(([name, value]): [string, string] => [name, String(value)])
    .filter(([name, value]) => telling.includes(name) && /^(?:[a-z_-]{1,30}|\d{1,5})$/i.test(value));
  return { error: error.name, ...Object.fromEntries(words) };
}

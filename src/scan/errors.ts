/** Something that the caller asked for and that cannot be: its message is one clear line for people. Exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

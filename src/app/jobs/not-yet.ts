import { ApiError } from '../../github/index.ts';

/** GitHub does not show yet what its webhook spoke of. */
export class NotYet extends Error {
  override name = 'NotYet';

  constructor() {
    super('GitHub’s API does not show what its webhook announced');
  }
}

/** Its servers hear of what happens one after the other: mostly within a second. In seconds. */
const pauses = [1, 2, 5, 15, 60];
/** What is not found has mostly been deleted. */
const looksForTheMissing = 3;

/** When a job looks again for what GitHub does not show; null where it has looked long enough, or the matter is another. */
export function lookAgainAt(error: unknown, attempt: number, now: Date): Date | null {
  const isMissing = error instanceof ApiError && error.problem === 'missing';
  if (!isMissing && !(error instanceof NotYet)) return null;
  const pause = pauses.slice(0, isMissing ? looksForTheMissing : pauses.length)[attempt - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause * 1_000);
}

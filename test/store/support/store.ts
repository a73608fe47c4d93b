import { onTestFinished } from 'vitest';
import { type Job, type Kind, openStore, type Place, type Store } from '../../../src/store/index.ts';

/** What the tests' jobs are: of one kind the latest counts, of the other each. */
export type TestJob = Job<'judge', { of: string }> | Job<'command', { say: string }>;

const retry = { limit: 2, delay: 0, longest: 1 };
export const kinds: Record<TestJob['kind'], Kind> = {
  judge: { policy: 'latest', concurrency: 4, timeout: 30, retry },
  command: { policy: 'each', concurrency: 4, timeout: 30, retry },
};

interface Opened {
  store: Store<TestJob>;
  /** What went wrong in the background. */
  troubles: string[];
}

/** Opens a store that is closed after the test, if the test has not. */
export async function openTestStore(
  place: Place,
  options: { now?: () => Date; kinds?: Partial<typeof kinds>; cacheLimit?: number } = {},
): Promise<Opened> {
  const troubles: string[] = [];
  const trouble = (what: string, error?: unknown) => troubles.push(error ? `${what}: ${error}` : what);
  const store = await openStore<TestJob>(place, {
    ...options,
    kinds: { ...kinds, ...options.kinds },
    trouble,
  });
  let isClosed = false;
  const close = async () => {
    if (!isClosed) await store.close();
    isClosed = true;
  };
  onTestFinished(close);
  return { store: { ...store, close }, troubles };
}

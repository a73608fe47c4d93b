import { expect, test } from 'vitest';
import { openStore, StoreError } from '../../src/store/index.ts';
import { freshPlace } from './support/place.ts';
import { kinds, openTestStore, type TestJob } from './support/store.ts';

const open = (url: string) => openStore<TestJob>({ url }, { kinds, trouble: () => {} });

test('what a database does not take is not quoted', async () => {
  const { store } = await openTestStore(await freshPlace());
  const marked = 'marked\0text';
  const failures = await Promise.allSettled([
    store.queue.send([{ kind: 'judge', key: 'a', data: { of: marked } }]),
    store.deliveries.accept({ id: 'a', event: 'push' }, [{ kind: 'judge', key: 'a', data: { of: marked } }]),
    store.cursors.set('name', marked),
    store.cache.put(new Map([[marked, 1]])),
    store.ignores.add(
      { repository: 1, pull: 1, fingerprint: 'f', by: 'b', at: new Date(), reason: marked },
      null,
    ),
  ]);
  for (const failure of failures) {
    expect(failure.status).toBe('rejected');
    const error = (failure as PromiseRejectedResult).reason as Error;
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toMatch(/^the database does not take that \(22\w{3}\)$/);
    expect(error.cause).toBeUndefined();
  }
});

test('a server that cannot be had is one line, without the password', async () => {
  const password = 'hunter2hunter2';
  const unreachable = await open(`postgres://guard:${password}@127.0.0.1:1/guard`).catch(
    (error: Error) => error,
  );
  expect(unreachable).toBeInstanceOf(StoreError);
  expect((unreachable as Error).message).toBe(
    'the database cannot be reached: connect ECONNREFUSED 127.0.0.1:1',
  );
  for (const url of [
    `guard:${password}@host`,
    `mysql://guard:${password}@host/guard`,
    `postgres://guard:${password}@`,
  ]) {
    const refused = (await open(url).catch((error: Error) => error)) as Error;
    expect(refused).toBeInstanceOf(StoreError);
    expect(refused.message).not.toContain(password);
    expect(refused.message).not.toContain('\n');
  }
});

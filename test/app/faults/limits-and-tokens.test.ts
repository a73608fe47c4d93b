/** GitHub asks for a pause, or does not take what we show it. */
import { expect, test, vi } from 'vitest';
import { secondaryLimit } from '../../github/index.ts';
import { leakingPull } from './support.ts';

test('a secondary rate limit without Retry-After: a minute later it goes on where it was', async () => {
  const { github, guard, open, holds } = await leakingPull();
  await guard.settled();
  github.faults.next('pulls/create-review', secondaryLimit());
  guard.clock.ahead = -59_000;
  const pull = open();
  await vi.waitFor(() => expect(guard.log).toContain('"outcome":"put-off"'), 20_000);
  const asked = github.asked.length;
  // By the App's clock the minute is over only now.
  guard.clock.ahead = 0;
  await guard.settled({ later: true });
  expect(github.asked.length).toBeGreaterThan(asked);
  await holds(pull, { open: 1 });
});

test('a token that expires mid-job is renewed', async () => {
  const { github, installation, guard, open, holds } = await leakingPull();
  await guard.settled();
  const reading = github.faults.hold('graphql');
  const pull = open();
  await reading.reached;
  installation.expireTokens();
  // A younger one might be unknown still, and would be shown again.
  guard.clock.ahead = 60_000;
  reading.release();
  await guard.settled();
  expect(github.counts()['apps/create-installation-access-token']).toBe(2);
  await holds(pull, { open: 1 });
});

test('a fresh token that is refused is shown again, not thrown away', async () => {
  const { github, installation, guard, open, holds } = await leakingPull();
  installation.refuseNewTokens(2);
  const pull = open();
  await guard.settled();
  expect(github.counts()['apps/create-installation-access-token']).toBe(1);
  await holds(pull, { open: 1 });
});

test.each([
  ['behind', -300_000],
  ['ahead', 300_000],
])("GitHub's clock skew: five minutes %s", async (_, skew) => {
  const { github, guard, open, holds } = await leakingPull();
  await guard.stop();
  github.moveClock(skew);
  await guard.start();
  const pull = open();
  await guard.settled({ later: true });
  await holds(pull, { open: 1 });
});

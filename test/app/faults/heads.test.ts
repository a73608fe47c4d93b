/** The head that was judged is not the head that is there. */
import { expect, test, vi } from 'vitest';
import { clean, leak, leakingPull } from './support.ts';

test('a force-push mid-scan: the stale verdict is never said', async () => {
  const { github, shop, guard, open, holds, call } = await leakingPull();
  await guard.settled();
  const scanning = github.faults.hold('graphql');
  const pull = open();
  await scanning.reached;
  const stale = shop.head('topic');
  shop.push('topic', { 'src/other.ts': leak(2) }, { by: 'ann', force: true });
  scanning.release();
  await guard.settled({ later: true });
  const path = `/repos/acme/shop/commits/${stale}/check-runs`;
  expect((await call('GET', path)).body.check_runs).toEqual([]);
  await holds(pull, { open: 1 });
});

test('a force-push between the look and the word', async () => {
  const { github, shop, guard, open, holds } = await leakingPull();
  await guard.settled();
  const saying = github.faults.hold('pulls/create-review');
  const pull = open();
  await saying.reached;
  shop.push('topic', { 'src/pay.ts': clean }, { by: 'ann', force: true });
  saying.release();
  await guard.settled({ later: true });
  // GitHub takes no comment on a commit that is none of the pull request's any more. The key has leaked all the
  // same: the summary says so until it is revoked.
  await holds(pull, { open: 0, summaries: 1, conclusion: 'success' });
});

test('the API not yet showing the push that the webhook announced: it is looked at again', async () => {
  const { github, shop, guard, open, holds } = await leakingPull();
  await guard.settled();
  const pull = open();
  await guard.settled();
  github.moveClock(5_000);
  const lag = github.lag();
  shop.push('topic', { 'src/more.ts': leak(2) }, { by: 'ann' });
  await vi.waitFor(() => expect(guard.log).toContain('"outcome":"not-yet"'), 20_000);
  lag.catchUp();
  await guard.settled({ later: true });
  await holds(pull, { open: 2 });
});

test('the API not yet showing a push of the same second', async () => {
  const second = Math.floor(Date.now() / 1_000) * 1_000;
  const { github, shop, guard, open, holds } = await leakingPull({ now: () => second });
  await guard.settled();
  const pull = open();
  await guard.settled();
  const lag = github.lag();
  shop.push('topic', { 'src/more.ts': leak(2) }, { by: 'ann' });
  await vi.waitFor(() => expect(guard.log).toContain('"outcome":"not-yet"'), 20_000);
  lag.catchUp();
  await guard.settled({ later: true });
  await holds(pull, { open: 2 });
});

test('the API not yet showing the pull request itself', async () => {
  const { github, guard, open, holds } = await leakingPull();
  await guard.settled();
  const lag = github.lag();
  const pull = open();
  await vi.waitFor(() => expect(guard.log).toMatch(/"kind":"judge-pull".*"outcome":"not-yet"/), 20_000);
  lag.catchUp();
  await guard.settled({ later: true });
  await holds(pull, { open: 1 });
});

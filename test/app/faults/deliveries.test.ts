/** Webhooks that are lost, come twice, in another order, or are not answered in time. */
import { expect, test } from 'vitest';
import { clean, leak, leakingPull } from './support.ts';

test('a missed webhook is asked for again', async () => {
  const { github, guard, open, holds } = await leakingPull();
  await guard.settled();
  github.hooks.hold();
  const pull = open();
  github.hooks.lose(github.hooks.held.length);
  await github.hooks.release();
  expect(guard.log).not.toContain('"event":"pull_request"');
  await guard.stop();
  guard.clock.ahead = 120_000;
  await guard.start();
  await guard.settled();
  expect(guard.log).toContain('Deliveries that had failed were asked for again');
  await holds(pull, { open: 1 });
});

test('concurrent duplicates have one effect', async () => {
  const { github, guard, open, holds } = await leakingPull();
  await guard.settled();
  github.hooks.hold();
  const pull = open();
  const held = [...github.hooks.held];
  await Promise.all([...held, ...held, ...held].map((each) => github.hooks.send(each)));
  await github.hooks.release();
  await guard.settled();
  await holds(pull, { open: 1 });
  expect(guard.log.match(/"kind":"judge-pull".*"outcome":"done"/g)).toHaveLength(1);
});

test('webhooks that come out of order lead to the verdict on the head as it is', async () => {
  const { github, shop, guard, open, holds } = await leakingPull();
  await guard.settled();
  github.hooks.hold();
  const pull = open();
  shop.push('topic', { 'src/more.ts': leak(2) }, { by: 'ann' });
  shop.push('topic', { 'src/pay.ts': clean }, { by: 'ann' });
  const pulls = github.hooks.held.filter(({ event }) => event === 'pull_request');
  expect(pulls.map(({ action }) => action)).toEqual(['opened', 'synchronize', 'synchronize']);
  for (const late of pulls.toReversed()) {
    await github.hooks.send(late);
    await guard.settled({ later: true });
  }
  await github.hooks.release();
  await guard.settled({ later: true });
  // A key that a later commit removed stays in the history of the branch.
  await holds(pull, { open: 2 });
});

test('a handler that is slower than ten seconds: GitHub has its answer long before', async () => {
  const { github, guard, open, holds } = await leakingPull();
  await guard.settled();
  const slow = github.faults.hold('graphql');
  const pull = open();
  await slow.reached;
  await github.settled();
  const answered = github.server.state.deliveries.filter(({ event }) => event === 'pull_request');
  expect(answered.map(({ statusCode }) => statusCode)).toEqual([202]);
  slow.release();
  await guard.settled();
  await holds(pull, { open: 1 });
});

test('an answer that GitHub did not wait for: what it sends again is known', async () => {
  const { github, guard, open, holds } = await leakingPull();
  await guard.settled();
  github.hooks.patience = 0;
  const pull = open();
  await github.settled();
  github.hooks.patience = 10_000;
  const late = github.server.state.deliveries.filter(({ event }) => event === 'pull_request');
  expect(late.map(({ statusCode }) => statusCode)).toEqual([504]);
  await guard.settled();
  for (const { id } of late) github.hooks.redeliver(id);
  await guard.settled();
  await holds(pull, { open: 1 });
});

/** What was to be looked at is gone, locked, or somewhere else by then. Whatever it is, nothing fails over and over. */
import { expect, test } from 'vitest';
import { shopWithGuard } from '../support.ts';
import { leak, leakingPull, saysNoSecret } from './support.ts';

/** Opens the pull request, and lets something happen while the App reads its change. */
async function whileItIsRead(happens: (of: Awaited<ReturnType<typeof leakingPull>>) => void) {
  const of = await leakingPull();
  await of.guard.settled();
  const reading = of.github.faults.hold('graphql');
  const pull = of.open();
  await reading.reached;
  happens(of);
  reading.release();
  await of.guard.settled({ later: true });
  return { ...of, pull };
}

const deadJobs = async (url: string) =>
  Number(/^otesse_guard_dead_jobs (\d+)/m.exec(await (await fetch(`${url}/metrics`)).text())![1]);

/** Nothing was said, nothing failed, and nothing is tried again. */
async function isLeftAlone({ guard, read, pull }: Awaited<ReturnType<typeof whileItIsRead>>) {
  const { comments, remarks, checks } = await read(pull.number);
  expect([comments, remarks, checks]).toEqual([[], [], []]);
  expect(guard.log).toMatch(/"kind":"judge-pull".*"outcome":"nothing"/);
  expect(guard.log).not.toContain('"outcome":"failed"');
  expect(await deadJobs(guard.url)).toBe(0);
  saysNoSecret(guard.log);
}

test('an installation suspended mid-sweep is left alone; once it is back, the next push is answered', async () => {
  const of = await whileItIsRead(({ installation }) => installation.suspend());
  await isLeftAlone(of);
  of.installation.unsuspend();
  of.shop.push('topic', { 'src/more.ts': leak(2) }, { by: 'ann' });
  await of.guard.settled({ later: true });
  await of.holds(of.pull, { open: 2 });
});

test('an installation deleted mid-sweep is left alone', async () => {
  await isLeftAlone(await whileItIsRead(({ installation }) => installation.uninstall()));
});

test('a repository renamed mid-scan is answered under its new name', async () => {
  const of = await whileItIsRead(({ shop }) => shop.rename('store'));
  await of.holds(of.pull, { open: 1 });
});

test('a repository transferred to where the App is not installed is left alone', async () => {
  await isLeftAlone(await whileItIsRead(({ shop }) => shop.transfer('globex')));
});

test('a repository transferred to where the App is installed is answered there', async () => {
  const { github, app, shop, guard, open, holds } = await leakingPull();
  github.organization('globex');
  app.install('globex');
  const pull = open();
  await guard.settled();
  shop.transfer('globex');
  shop.push('topic', { 'src/more.ts': leak(2) }, { by: 'ann' });
  await guard.settled({ later: true });
  await holds(pull, { open: 2 });
});

test('an archived repository takes nothing, and nothing is tried', async () => {
  const of = await whileItIsRead(({ shop }) => shop.archive());
  const { comments, remarks, checks } = await of.read(of.pull.number);
  expect([comments, remarks, checks]).toEqual([[], [], []]);
  expect(of.guard.log).not.toContain('"outcome":"failed"');
  of.shop.unarchive();
  of.shop.push('topic', { 'src/more.ts': leak(2) }, { by: 'ann' });
  await of.guard.settled({ later: true });
  await of.holds(of.pull, { open: 2 });
});

test('issues disabled: a pull request is answered all the same', async () => {
  const { shop, guard, open, holds } = await leakingPull();
  shop.disableIssues();
  const pull = open();
  await guard.settled({ later: true });
  await holds(pull, { open: 1 });
});

test('a deleted fork: what came from it is judged, and the verdict stands', async () => {
  const of = await shopWithGuard();
  const { shop, github, guard, read } = of;
  const fork = shop.fork('mallory');
  fork.push('topic', { 'src/pay.ts': leak(1) }, { by: 'mallory' });
  await guard.settled();
  const reading = github.faults.hold('graphql');
  const pull = shop.openPull('topic', { by: 'mallory', from: fork });
  await reading.reached;
  fork.delete();
  reading.release();
  await guard.settled({ later: true });
  const { remarks, checks } = await read(pull.number);
  expect(remarks).toHaveLength(1);
  expect(checks).toMatchObject([{ head_sha: pull.state.pull.head.sha, conclusion: 'failure' }]);
  saysNoSecret(guard.log);
});

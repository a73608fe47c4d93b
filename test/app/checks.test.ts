/** What leads to a check run besides a pull request's own events. */
import { expect, test } from 'vitest';
import { artifactName, holding, written } from '../scan/artifact/support.ts';
import { leak, leakingPull, saysNoSecret } from './faults/support.ts';
import { shopWithGuard } from './support.ts';

const settingsFile = '.github/otesse-guard.yml';

async function checksOf({ call }: Awaited<ReturnType<typeof shopWithGuard>>, sha: string) {
  const { body } = await call('GET', `/repos/acme/shop/commits/${sha}/check-runs`);
  return body.check_runs.filter(({ app }: { app: { slug: string } }) => app.slug === 'guard');
}

test('a push to the default branch gets a check run; one to another branch does not', async () => {
  const of = await shopWithGuard();
  const leaked = of.shop.push('main', { 'src/pay.ts': leak() }, { by: 'ann' });
  const clean = of.shop.push('main', { 'docs/a.md': 'text\n' }, { by: 'ann' });
  const other = of.shop.push('topic', { 'src/more.ts': leak(2) }, { by: 'ann' });
  await of.guard.settled({ later: true });
  expect(await checksOf(of, leaked)).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
  expect(await checksOf(of, clean)).toMatchObject([{ status: 'completed', conclusion: 'success' }]);
  expect(await checksOf(of, other)).toEqual([]);
  saysNoSecret(of.guard.log);
});

test('a merge group gets a check run', async () => {
  const of = await leakingPull();
  const pull = of.open();
  await of.guard.settled();
  pull.enqueue('ann');
  await of.guard.settled({ later: true });
  expect(await checksOf(of, pull.state.pull.mergeCommit!)).toMatchObject([{ conclusion: 'failure' }]);
  await of.holds(pull, { open: 1 });
});

test.each([
  ['the check run rerequested', (pull: Pull) => pull.rerunCheck('Otesse Guard', 'ann')],
  ['all checks rerequested', (pull: Pull) => pull.rerunChecks('ann')],
  ['its rescan button', (pull: Pull) => pull.pressButton('Otesse Guard', 'rescan', 'ann')],
])('%s: it is looked at once more, and nothing is said twice', async (_, press) => {
  const of = await leakingPull();
  const pull = of.open();
  await of.guard.settled();
  const judged = () => of.guard.log.match(/"kind":"judge-pull".*"outcome":"done"/g)!.length;
  const before = judged();
  press(pull);
  // GitHub's description of a check suite does not know of an App that listens to merge groups.
  for (const problem of of.github.problems.take()) expect(problem).toContain('check_suite/app/events');
  await of.guard.settled({ later: true });
  expect(judged()).toBe(before + 1);
  await of.holds(pull, { open: 1 });
});

type Pull = ReturnType<Awaited<ReturnType<typeof leakingPull>>['open']>;

test('a pull request from a fork is judged by the App itself', async () => {
  const of = await leakingPull();
  const fork = of.shop.fork('mallory');
  fork.push('change', { 'src/pay.ts': leak(1) }, { by: 'mallory' });
  const pull = of.shop.openPull('change', { by: 'mallory', from: fork });
  await of.guard.settled({ later: true });
  await of.holds(pull, { open: 1 });
});

test('scan-with: action: nothing is said until its run has reported, and then what it reports', async () => {
  const of = await leakingPull();
  of.shop.push('main', { [settingsFile]: 'scan-with: action\n' }, { by: 'ann' });
  const pull = of.open();
  await of.guard.settled({ later: true });
  expect(await of.read(pull.number)).toEqual({ comments: [], remarks: [], checks: [] });
  const report = holding(written([{ path: 'src/pay.ts', line: 1, endLine: 1 }]));
  of.shop.workflows.run({ branch: 'topic', by: 'ann', artifacts: report });
  await of.guard.settled({ later: true });
  await of.holds(pull, { open: 1 });
});

test('scan-with: action: a run without a report, or with what is none, is no success', async () => {
  const of = await leakingPull();
  of.shop.push('main', { [settingsFile]: 'scan-with: action\n' }, { by: 'ann' });
  const pull = of.open();
  of.shop.workflows.run({ branch: 'topic', by: 'ann' });
  await of.guard.settled({ later: true });
  expect((await of.read(pull.number)).checks).toEqual([]);
  const nonsense = { [artifactName]: { 'otesse-guard.json': '{"findings": []}' } };
  of.shop.workflows.run({ branch: 'topic', by: 'ann', artifacts: nonsense });
  await of.guard.settled({ later: true });
  const { checks } = await of.read(pull.number);
  expect(checks.map(({ conclusion }: { conclusion: string }) => conclusion)).toEqual(['failure']);
});

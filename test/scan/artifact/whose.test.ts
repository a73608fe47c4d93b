/** Which pull request a run is about is GitHub's word, and nothing that the run says. */
import { expect, it } from 'vitest';
import { forkedPull, holding, onlyReport, spoilt, written } from './support.ts';

const nobody = { kind: 'unrelated', why: 'no open pull request has the commit of the run as its head' };

it('an honest report of a fork’s pull request is its findings', async () => {
  const { run, reported } = await forkedPull();
  const outcome = await reported(run(holding(written([{}]))));
  expect(outcome).toMatchObject({ reports: [{ pull: { number: 1, isFork: true } }] });
  const { complete, findings, notes } = onlyReport(outcome);
  expect({ complete, notes }).toEqual({ complete: true, notes: [] });
  expect(findings).toMatchObject([{ rule: 'otesse-live-secret-key', path: 'src/pay.ts', line: 3 }]);
});

it('a pull request of the repository itself is no fork’s', async () => {
  const { shop, reported } = await forkedPull();
  shop.push('own', { 'src/own.ts': '1\n' });
  const { number } = shop.openPull('own');
  const run = shop.workflows.run({ branch: 'own', artifacts: holding(written([])) });
  expect(await reported(run)).toMatchObject({ reports: [{ pull: { number, isFork: false } }] });
});

it('spoofed pull request number: another one in the artifact changes nothing', async () => {
  const { shop, run, reported } = await forkedPull();
  shop.push('victim', { 'src/victim.ts': '1\n' });
  const victim = shop.openPull('victim', { by: 'ann' });
  const text = spoilt({ pull_request: victim.number, number: victim.number });
  expect(await reported(run(holding(text)))).toMatchObject({ reports: [{ pull: { number: 1 } }] });
});

it('another repository’s SHA: a run at another commit is about no pull request', async () => {
  const { shop, fork, run, reported } = await forkedPull();
  // The branch has moved on since the run began, and then the other way round: the run is ahead of the pull request.
  const id = run(holding(written([{}])));
  fork.push('change', { 'src/pay.ts': 'three\n' });
  expect(await reported(id)).toEqual(nobody);
  const other = shop.fork('trudy');
  other.push('change', { 'src/other.ts': '1\n' });
  const theirs = shop.workflows.run({ branch: 'change', from: other, artifacts: holding(written([{}])) });
  expect(await reported(theirs)).toEqual(nobody);
});

it('another repository’s SHA: the same commit in another copy is not the pull request’s head', async () => {
  const { shop, head, reported } = await forkedPull();
  const copy = shop.fork('trudy');
  copy.setBranch('change', head);
  const theirs = shop.workflows.run({ branch: 'change', from: copy, artifacts: holding(written([{}])) });
  expect(await reported(theirs)).toEqual(nobody);
});

it('another repository’s SHA: nor is it in another copy of the same owner', async () => {
  const { shop, fork, head, reported } = await forkedPull();
  fork.rename('shop-of-before');
  const second = shop.fork('mallory');
  second.setBranch('change', head);
  const theirs = shop.workflows.run({
    branch: 'change',
    from: second,
    artifacts: holding(written([{}])),
  });
  expect(await reported(theirs)).toEqual(nobody);
});

it('wrong run event: only runs that a pull request started count', async () => {
  const { run, reported } = await forkedPull();
  for (const event of ['push', 'workflow_dispatch', 'pull_request_target', 'schedule', 'workflow_run'])
    expect(await reported(run(holding(written([{}])), { event })), event).toEqual({
      kind: 'unrelated',
      why: 'the run was not started by a pull request',
    });
});

it('artifact of another workflow: a run answers for its own alone', async () => {
  const { run, reported } = await forkedPull();
  const ours = run(holding(written([{}])));
  const evil = run(holding(written([])), { name: 'evil' });
  const none = run({ 'another-artifact': { 'otesse-guard.json': written([{}]) } }, { name: 'tests' });
  expect(onlyReport(await reported(ours)).findings).toHaveLength(1);
  expect(onlyReport(await reported(evil)).findings).toHaveLength(0);
  expect(await reported(none)).toMatchObject({ kind: 'unusable', problem: 'missing' });
});

it('closed, merged and deleted: there is nothing to say', async () => {
  const { shop, pull, fork, run, reported } = await forkedPull();
  const id = run(holding(written([{}])));
  pull.close('ann');
  expect(await reported(id)).toEqual(nobody);
  pull.reopen('ann');
  fork.delete();
  expect(await reported(id)).toEqual(nobody);
  await expect(reported(id + 1_000)).rejects.toMatchObject({ name: 'ApiError', problem: 'missing' });
  expect(shop.state.workflowRuns.size).toBe(1);
});

it('pull requests of one branch to several bases all get the report', async () => {
  const { shop, fork, run, reported } = await forkedPull();
  shop.push('release', { 'src/release.ts': '1\n' });
  const { number } = shop.openPull('change', { from: fork, base: 'release' });
  const outcome = await reported(run(holding(written([{}]))));
  expect(outcome).toMatchObject({ kind: 'reported' });
  const numbers = outcome.kind === 'reported' ? outcome.reports.map(({ pull }) => pull.number) : [];
  expect(numbers.sort()).toEqual([1, number]);
});

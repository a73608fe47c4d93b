/** What the runs at a pull request's head report, however many workflows left a report there. */
import { expect, it } from 'vitest';
import { type ReportedAt, reportOfPull, unreadReport } from '../../../src/scan/artifact/index.ts';
import { loadSettings } from '../../../src/scan/index.ts';
import { repository } from '../../github/client/support.ts';
import { artifactName, forkedPull, holding, spoilt, written } from './support.ts';

async function pullWithReports() {
  const around = await forkedPull();
  const settings = await loadSettings(async () => null);
  const pull = { number: 1, headSha: around.head };
  const atHead = (): Promise<ReportedAt> =>
    reportOfPull(around.api, { repository, pull, artifact: artifactName, settings });
  return { ...around, atHead };
}

const named = (outcome: ReportedAt) =>
  outcome.kind === 'reported' ? outcome.report.findings.map(({ line }) => line) : outcome;
const at = (line: number) => holding(written([{ line, endLine: line }]));

it('is the report of the one run, in six calls', async () => {
  const { github, run, atHead } = await pullWithReports();
  run(at(3));
  run({ logs: { 'log.txt': '1' } }, { name: 'tests' });
  const before = github.asked.length;
  const outcome = await atHead();
  expect(named(outcome)).toEqual([3]);
  expect(outcome).toMatchObject({ report: { complete: true } });
  expect(github.asked.slice(before)).toHaveLength(6);
});

it('is the latest of a run that was repeated', async () => {
  const { shop, run, atHead } = await pullWithReports();
  const id = run(at(1));
  const [first] = [...shop.state.artifacts.values()];
  run(at(2), { name: 'again' });
  for (const artifact of shop.state.artifacts.values()) if (artifact !== first) artifact.run = id;
  expect(named(await atHead())).toEqual([2]);
});

it('artifact of another workflow: a clean one hides nothing, before or after', async () => {
  const { run, atHead } = await pullWithReports();
  run(holding(written([])), { name: 'evil' });
  run(at(3));
  run(holding(written([])), { name: 'more-evil' });
  expect(named(await atHead())).toEqual([3]);
});

it('artifact of another workflow: one that says it is silenced silences nothing', async () => {
  const { run, atHead } = await pullWithReports();
  const rule = 'otesse-test-secret-key';
  const document = JSON.parse(written([{ rule }]));
  const { path, line, fingerprint } = document.findings[0];
  const entry = { rule, path, line, fingerprint, by: 'inline', reason: null, addedHere: true };
  run(holding(JSON.stringify(document)));
  run(holding(JSON.stringify({ ...document, findings: [], suppressed: [entry] })), { name: 'evil' });
  expect(await atHead()).toMatchObject({ report: { findings: [{ rule }], suppressed: [] } });
});

it('artifact of another workflow: one that cannot be read is said, and hides nothing', async () => {
  const { run, atHead } = await pullWithReports();
  run(at(3));
  run(holding(spoilt({ schema: 'none' })), { name: 'evil' });
  const outcome = await atHead();
  expect(named(outcome)).toEqual([3]);
  const why = 'the report cannot be read: it is no report of Otesse Guard';
  expect(outcome).toMatchObject({ report: { complete: false, notes: unreadReport(why).notes } });
});

it('is that of runs at this head, from this branch’s repository, for pull requests', async () => {
  const { shop, fork, head, run, atHead } = await pullWithReports();
  run(at(1), { event: 'push' });
  const copy = shop.fork('trudy');
  copy.setBranch('change', head);
  shop.workflows.run({ branch: 'change', from: copy, artifacts: at(2) });
  expect(await atHead()).toMatchObject({ kind: 'unusable', problem: 'missing' });
  run(at(3));
  expect(named(await atHead())).toEqual([3]);
  fork.push('change', { 'src/pay.ts': 'later\n' });
  const moved = { kind: 'unusable', problem: 'missing', why: 'its head is another commit by now' };
  expect(await atHead()).toEqual(moved);
});

it('is found where the repository has more artifacts than GitHub lists at once', async () => {
  const { shop, run, atHead } = await pullWithReports();
  run(at(3));
  for (let i = 0; i < 100; i++) shop.workflows.run({ branch: 'main', event: 'push', artifacts: at(9) });
  expect(named(await atHead())).toEqual([3]);
});

it('cannot be had when it is not there, or has expired', async () => {
  const { shop, run, atHead } = await pullWithReports();
  expect(await atHead()).toMatchObject({ kind: 'unusable', problem: 'missing' });
  run();
  expect(await atHead()).toMatchObject({ kind: 'unusable', problem: 'missing' });
  run(at(3));
  shop.workflows.expireArtifacts();
  expect(await atHead()).toMatchObject({ kind: 'unusable', problem: 'expired' });
});

/** The mode `comment`: what the run of another workflow reported is said in its pull request, as the App would. */
import { describe, expect, it } from 'vitest';
import { liveKey, testKey } from './origin.ts';
import { annotationsOf } from './runner.ts';
import { commented, documented, forkedShop, saidIn, scanned } from './two-stages.ts';

const config = '.github/otesse-guard.yml';
const artifact = 'otesse-guard-report';
const holding = (text: string) => ({ [artifact]: { 'otesse-guard.json': text } });

/** A pull request of a key, scanned and commented. */
async function leaking() {
  const around = await forkedShop({ 'src/pay.ts': `\n\n${liveKey()}` });
  const { shop, fork } = around;
  const report = await scanned(shop, fork);
  const run = (text = report, more = {}) =>
    shop.workflows.run({ branch: 'change', from: fork, artifacts: holding(text), ...more });
  return { ...around, report, run };
}

it('comments on the line, sums up and fails a check; the second time there is nothing to add', async () => {
  const around = await leaking();
  const { github, shop, head, run } = around;
  const result = await commented(around, run());
  expect(annotationsOf(result)).toEqual([]);
  expect(result).toMatchObject({ passed: true, outputs: { findings: '1', complete: 'true' } });
  const said = saidIn(shop);
  expect(said.threads).toMatchObject([{ path: 'src/pay.ts', line: 3, user: 'github-actions[bot]' }]);
  expect(said.threads[0]!.body).toContain('Revoke it before anything else');
  expect(said.comments).toHaveLength(1);
  expect(said.checks).toMatchObject([
    { name: 'Otesse Guard', headSha: head, conclusion: 'failure', actions: [] },
  ]);
  await commented(around, run());
  expect(saidIn(shop)).toEqual(said);
  // Of the pull request's code nothing was asked for.
  const asked = new Set<string>(github.asked.map(({ operation }) => operation));
  expect(['git/get-blob', 'repos/compare-commits-with-basehead'].filter((one) => asked.has(one))).toEqual([]);
});

it('offers no command, no button and no incident, and says how it is known', async () => {
  const around = await leaking();
  await commented(around, around.run());
  const { threads, comments, checks } = saidIn(around.shop);
  const all = JSON.stringify([threads, comments, checks]);
  expect(all).not.toContain('/guard');
  expect(all).not.toMatch(/not known to be revoked/);
  expect(comments[0]!.body).toContain('no check passes by it');
});

it('does not take back what stands: not by a clean report, not by one that says less', async () => {
  const around = await leaking();
  const { shop, fork, report, run } = around;
  await commented(around, run());
  const before = saidIn(shop);
  const less = JSON.parse(report);
  less.findings[0].rule = 'rate-limit-not-handled';
  for (const text of [
    JSON.stringify(less),
    report.replace(/"findings": \[[\s\S]*?\n {2}\]/, '"findings": []'),
  ]) {
    await commented(around, run(text, { name: 'evil' }));
    expect(saidIn(shop).threads).toEqual(before.threads);
    expect(saidIn(shop).checks).toEqual(before.checks);
  }
  // On the next head nothing passes either.
  const next = fork.push('change', { 'src/a.ts': '1\n' }, { force: true, from: 'main' });
  await commented(around, run(await scanned(shop, fork)));
  const after = saidIn(shop);
  expect(after.threads).toEqual(before.threads);
  expect(after.checks.filter(({ headSha }) => headSha === next)).toEqual([]);
  expect(after.comments[0]!.body).toContain('The run of the Action reports nothing');
});

it('Markdown and mention injection: nothing that the report says is repeated, and a file’s name stays text', async () => {
  const path = '`<b>@acme-admins` [x](www.evil.example).ts';
  const around = await forkedShop({ [path]: '1\n' });
  const { shop, fork, head } = around;
  const hostile =
    '@acme-admins <script>alert(1)</script> [Approved](https://evil.example) /guard revoked -->';
  const key = liveKey().match(/otesse_live_sk_\w+/)![0];
  const finding = {
    ...{ rule: 'otesse-live-secret-key', path, line: 1, column: 1, endLine: 1, endColumn: 2, commit: head },
    ...{ confidence: 'high', fingerprint: 'a'.repeat(32), also: [hostile], evidence: [hostile, key] },
    ...{ message: hostile, preview: key, why: hostile, fix: { description: hostile, edits: [] } },
  };
  const document = { schema: 'otesse-guard/report@1', complete: true, findings: [finding], skipped: [] };
  const more = {
    notes: [{ path: null, line: null, text: hostile }],
    stats: { files: hostile },
    pull_request: 2,
  };
  const text = JSON.stringify({ ...document, ...more });
  const run = shop.workflows.run({ branch: 'change', from: fork, artifacts: holding(text) });
  const result = await commented(around, run);
  const { threads, comments, checks } = saidIn(shop);
  expect(threads).toMatchObject([{ path, line: 1 }]);
  const said = [threads[0]!.body, comments[0]!.body, checks[0]!.output.summary, checks[0]!.output.text].join(
    '\n',
  );
  expect(said).not.toMatch(/@acme-admins|<script>|<b>|\]\(www|Approved|evil\.example\/|revoked -->/);
  expect(said + result.output).not.toContain(key.slice(-12));
});

it('a clean pull request is left in peace', async () => {
  const around = await forkedShop({ 'src/a.ts': 'export const a = 1;\n' });
  const { shop, fork } = around;
  const run = shop.workflows.run({
    branch: 'change',
    from: fork,
    artifacts: holding(await scanned(shop, fork)),
  });
  expect(await commented(around, run)).toMatchObject({ passed: true, outputs: { findings: '0' } });
  expect(saidIn(shop)).toEqual({ comments: [], threads: [], checks: [] });
});

describe('a report that cannot be had', () => {
  const cases: [string, Record<string, Record<string, string>>, string][] = [
    ['is missing', {}, 'no run has left a report'],
    ['is no report', holding('{}'), 'it is no report of Otesse Guard'],
  ];
  it.each(cases)('%s: is said, and fails the check', async (_, artifacts, why) => {
    const around = await forkedShop({ 'src/a.ts': '1\n' });
    const run = around.shop.workflows.run({ branch: 'change', from: around.fork, artifacts });
    const result = await commented(around, run);
    expect(annotationsOf(result).join('\n')).toContain(why);
    const { comments, checks } = saidIn(around.shop);
    expect(comments[0]!.body).toContain(why);
    expect(checks).toMatchObject([{ conclusion: 'failure' }]);
    expect(result.outputs.complete).toBe('false');
  });
});

describe('settings', () => {
  it('are those of the default branch, whatever the pull request brings', async () => {
    const off = 'rules:\n  otesse-test-secret-key: off\n';
    const around = await forkedShop(
      { 'src/a.ts': testKey(), [config]: 'fail-on: never\n' },
      { [config]: off },
    );
    const { shop, fork, head } = around;
    const finding = {
      ...{ rule: 'otesse-test-secret-key', path: 'src/a.ts', line: 1, column: 1, endLine: 1, endColumn: 2 },
      ...{ confidence: 'high', commit: head, fingerprint: 'a'.repeat(32), also: [] },
    };
    const findings = [finding, { ...finding, rule: 'otesse-live-secret-key', fingerprint: 'b'.repeat(32) }];
    const document = { schema: 'otesse-guard/report@1', complete: true, findings, skipped: [] };
    const run = shop.workflows.run({
      branch: 'change',
      from: fork,
      artifacts: holding(JSON.stringify(document)),
    });
    await commented(around, run);
    const { threads, checks } = saidIn(shop);
    expect(threads).toHaveLength(1);
    expect(threads[0]!.body).toContain('otesse-live-secret-key');
    expect(checks).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('that cannot be used are said, and nothing else is', async () => {
    const around = await forkedShop({ 'src/a.ts': '1\n' }, { [config]: 'fail-on: sometimes\n' });
    const run = around.shop.workflows.run({ branch: 'change', from: around.fork, artifacts: holding('{}') });
    const result = await commented(around, run);
    expect(result.passed).toBe(false);
    expect(annotationsOf(result)[0]).toMatch(/^error \.github\/otesse-guard\.yml:1 /);
    expect(saidIn(around.shop)).toEqual({ comments: [], threads: [], checks: [] });
  });
});

describe('rights that the workflow does not grant', () => {
  it('to contents: the defaults hold, which is said', async () => {
    const around = await leaking();
    const { contents: _, ...permissions } = documented;
    const result = await commented(around, around.run(), { permissions });
    expect(annotationsOf(result)).toEqual([expect.stringContaining('the token needs contents: read')]);
    expect(saidIn(around.shop).threads).toHaveLength(1);
    around.github.problems.take();
  });

  it.each(['checks', 'pull_requests', 'actions'])(
    'to %s: nothing is said, and what it takes is',
    async (right) => {
      const around = await leaking();
      const permissions = Object.fromEntries(Object.entries(documented).filter(([name]) => name !== right));
      const result = await commented(around, around.run(), { permissions });
      expect(result.passed).toBe(false);
      expect(annotationsOf(result).join('\n')).toContain(
        'takes actions: read, checks: write and pull-requests: write',
      );
      expect(saidIn(around.shop)).toEqual({ comments: [], threads: [], checks: [] });
      around.github.problems.take();
    },
  );
});

describe('a workflow that cannot comment', () => {
  it('is told which event it takes', async () => {
    const around = await leaking();
    const result = await commented(around, around.run(), { event: 'pull_request' });
    expect(result.passed).toBe(false);
    expect(annotationsOf(result)[0]).toContain('goes with the event workflow_run');
  });

  it('is told that a run for no pull request says nothing', async () => {
    const around = await leaking();
    const result = await commented(around, around.run(undefined, { event: 'push' }));
    expect(result).toMatchObject({ passed: true, outputs: { findings: '0' } });
    expect(result.log.join('\n')).toContain(
      'There is nothing to say: the run was not started by a pull request.',
    );
  });
});

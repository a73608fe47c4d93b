/** Changes that git cannot fetch: brought by the API, judged as if git had. */
import { describe, expect, it } from 'vitest';
import { notYet, type SimulatedGitHub } from '../github/index.ts';
import { shopOf } from '../github/support.ts';
import { type Files, Repository } from '../support/repository.ts';
import { liveKey, origin, pullRequestStep } from './origin.ts';
import { annotationsOf, type Result, runAction, type Step } from './runner.ts';

const config = '.github/otesse-guard.yml';
const comparison = 'repos/compare-commits-with-basehead';
const always = Number.POSITIVE_INFINITY;

function started(files: Files = {}): Repository {
  const on = origin();
  on.commit({ 'README.md': '# Shop\n', ...files });
  on.git('checkout', '--quiet', '-b', 'change');
  return on;
}

/** A run whose git reaches nothing, with the API of a repository beside it. */
async function withoutGit(
  on: Repository,
  step: Step,
  arm: (github: SimulatedGitHub) => void = () => undefined,
): Promise<Result & { asked: string[] }> {
  const { github, token } = await shopOf(on.root);
  arm(github);
  new Repository(step.workspace).git('remote', 'set-url', 'origin', 'file:///nowhere');
  const result = await runAction({
    ...step,
    inputs: { 'github-token': token, ...step.inputs },
    env: { ...step.env, GITHUB_API_URL: github.url },
  });
  return { ...result, asked: github.asked.map(({ operation }) => operation) };
}

function reportOf({ files }: Result): object {
  const { stats: _time, ...report } = JSON.parse(files['temp/otesse-guard.json']!);
  return report;
}

/** Keys that were there before, were moved and edited, came and went, came by a merge, or stand in a message. */
function eventful(): Repository {
  const text = Array.from({ length: 30 }, (_, i) => `line ${i}\n`).join('');
  const on = started({
    'src/deep/er/old.ts': text + liveKey(1),
    'src/kept.ts': liveKey(2),
    'src/edited.ts': `${liveKey(3)}a\n`,
  });
  on.commit({ 'src/edited.ts': `${liveKey(3)}b\n`, 'src/new.ts': `\n${liveKey(4)}` });
  on.git('mv', 'src/deep/er/old.ts', 'moved.ts');
  on.commit({ 'moved.ts': `${text}one more\n${liveKey(1)}` });
  on.git('checkout', '--quiet', 'main');
  on.commit({ 'src/main.ts': liveKey(5), 'src/edited.ts': `${liveKey(3)}a\nmain\n` });
  on.git('checkout', '--quiet', 'change');
  on.git('merge', '--quiet', '--strategy-option=ours', '-m', 'Merge main', 'main');
  on.git('update-index', '--add', '--cacheinfo', `160000,${'c'.repeat(40)},vendor/lib`);
  on.commit({ 'logo.png': '\0\0\0', 'gone.ts': liveKey(6) }, `With ${liveKey(7)}`);
  on.commit({ 'gone.ts': null });
  on.git('checkout', '--quiet', 'main');
  on.commit({ 'src/later.ts': liveKey(8) });
  on.git('checkout', '--quiet', 'change');
  return on;
}

describe('a change that git cannot fetch', () => {
  it('gives the report that it gives when git can', async () => {
    const on = eventful();
    const [byGit, overApi] = [pullRequestStep(on), pullRequestStep(on)];
    const expected = await runAction(byGit);
    const result = await withoutGit(on, overApi);
    expect(result.outputs.findings).toBe('3');
    expect(reportOf(result)).toEqual(reportOf(expected));
    const links = ({ summary }: Result) => summary.match(/https:\S+/g);
    expect(links(result)).toEqual(links(expected));
  });

  it('is asked for only where it is not here', async () => {
    const on = started({ 'src/a.ts': '1\n', 'lib/b.ts': '2\n' });
    on.commit({ 'src/a.ts': '2\n' });
    const step = pullRequestStep(on);
    const { asked } = await withoutGit(on, step);
    // The merge that was checked out has the head's folders and files: the base's are brought.
    expect(asked).toHaveLength(4);
    expect(asked[0]).toBe(comparison);
  });

  it('may have more commits than a page lists', async () => {
    const on = started();
    for (let i = 0; i < 120; i++) on.commit({ [`src/${i}.ts`]: i === 60 ? liveKey() : `${i}\n` });
    const result = await withoutGit(on, pullRequestStep(on));
    expect(result.outputs).toMatchObject({ findings: '1', complete: 'true' });
    expect(result.asked.filter((operation) => operation === comparison)).toHaveLength(2);
  });

  it('is judged by the settings of the commit where it began', async () => {
    const on = started({ [config]: 'fail-on: never\n' });
    on.commit({ 'src/pay.ts': liveKey(), [config]: 'fail-on: critical\n' });
    const result = await withoutGit(on, pullRequestStep(on));
    expect(result).toMatchObject({ passed: true, outputs: { findings: '1', complete: 'true' } });
  });

  it('cannot bring the settings that the workflow names', async () => {
    const on = started();
    on.commit({ 'src/pay.ts': liveKey(), 'conf/guard.yml': 'fail-on: never\n' });
    const step = { ...pullRequestStep(on), inputs: { config: 'conf/guard.yml' } };
    const result = await withoutGit(on, step);
    expect(result.passed).toBe(false);
    expect(annotationsOf(result).join('\n')).toContain('guard.yml does not exist where this change began');
  });

  it('may be a push, to a new branch, or one whose past is gone', async () => {
    const on = started();
    const after = on.commit({ 'src/pay.ts': liveKey() });
    const repository = { default_branch: 'main' };
    const step = pullRequestStep(on);
    for (const before of ['0'.repeat(40), 'd'.repeat(40)]) {
      const payload = { before, after, commits: [], repository };
      const push = { ...step, event: 'push', payload, ref: 'refs/heads/change' };
      const result = await withoutGit(on, push);
      expect(result.outputs, before).toMatchObject({ findings: '1', complete: 'true' });
    }
  });

  it('gives its settings to a scan of the whole tree', async () => {
    const on = started({ [config]: 'fail-on: never\n' });
    on.commit({ 'src/pay.ts': liveKey(), [config]: 'fail-on: critical\n' });
    const result = await withoutGit(on, { ...pullRequestStep(on), inputs: { scope: 'tree' } });
    expect(result).toMatchObject({ passed: true, outputs: { findings: '1' } });
  });

  it('leaves the clone as it was', async () => {
    const on = started();
    on.commit({ 'src/pay.ts': liveKey() });
    const step = pullRequestStep(on);
    const clone = new Repository(step.workspace);
    const objects = () => clone.git('cat-file', '--batch-all-objects', '--batch-check');
    const before = objects();
    await withoutGit(on, step);
    expect(objects()).toBe(before);
  });
});

describe('what the API does not give', () => {
  const large = 'x'.repeat(5_000);

  it('is a file of the report when it is a file, and the check fails', async () => {
    const on = started();
    on.commit({ 'large.txt': large, 'src/pay.ts': liveKey() });
    on.commit({ 'large.txt': null });
    const result = await withoutGit(on, pullRequestStep(on), (github) => github.withholdBlobs(4_000));
    expect(result).toMatchObject({ passed: false, outputs: { findings: '1', complete: 'false' } });
    expect(result.summary).toContain('large.txt');
    expect(annotationsOf(result).join('\n')).toContain('too large for GitHub’s API');
  });

  it('is let pass where the settings say so', async () => {
    const on = started({ [config]: 'on-partial: neutral\n' });
    on.commit({ 'large.txt': large });
    on.commit({ 'large.txt': null });
    const result = await withoutGit(on, pullRequestStep(on), (github) => github.withholdBlobs(4_000));
    expect(result).toMatchObject({ passed: true, outputs: { complete: 'false' } });
  });

  it('may be all files after the requests are used up', async () => {
    const on = started();
    for (let i = 0; i < 4; i++) {
      on.commit({ 'src/pay.ts': liveKey(i + 1) });
      on.commit({ 'src/pay.ts': null });
    }
    const usedUp = {
      status: 403,
      message: 'API rate limit exceeded for installation.',
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1700000000' },
    };
    const arm = ({ faults }: SimulatedGitHub) => faults.next('git/get-blob', usedUp, always);
    const result = await withoutGit(on, pullRequestStep(on), arm);
    expect(result).toMatchObject({ passed: false, outputs: { complete: 'false' } });
    expect(annotationsOf(result).join('\n')).toContain('are used up until 22:13 UTC');
    // Those under way; nobody asks on after that.
    expect(result.asked.filter((operation) => operation === 'git/get-blob').length).toBeLessThanOrEqual(5);
  });

  const name = { path: '\ufffd', mode: '100644', type: 'blob', sha: 'e'.repeat(40) };
  const otherTree = { status: 200, body: { tree: [name], truncated: false } };
  const lone = { sha: 'a', commit: { message: '', tree: { sha: 'b' } }, parents: [] };
  const short = { status: 200, body: { total_commits: 300, commits: [], merge_base_commit: lone } };

  const forbidden = {
    status: 403,
    message: 'Resource not accessible by integration',
    headers: { 'x-accepted-github-permissions': 'contents=read' },
  };
  const expireAll = ({ server }: SimulatedGitHub) => {
    for (const token of server.state.tokens.values()) token.usesLeft = 0;
  };

  const failures: [string, (github: SimulatedGitHub) => void, string][] = [
    ['no such repository', ({ faults }) => faults.next('any', notYet(), always), 'does not find it (404)'],
    ['a token that has run out', expireAll, 'does not accept the token (401)'],
    [
      'no right to read',
      ({ faults }) => faults.next('any', forbidden, always),
      'refuses it (403): the token needs contents: read',
    ],
    ['a folder in part', (github) => github.cutTrees(0), 'a folder has more entries than GitHub’s API lists'],
    ['a folder that is another', ({ faults }) => faults.next('git/get-tree', otherTree, always), 'no UTF-8'],
    ['fewer commits than it counts', ({ faults }) => faults.next(comparison, short, always), '0 of 300'],
  ];

  it.each(failures)('is no pass, and is said beside what git said: %s', async (_, arm, said) => {
    const on = started({ 'src/a.ts': '1\n' });
    on.commit({ 'src/b.ts': '2\n' });
    const result = await withoutGit(on, pullRequestStep(on), arm);
    expect(result).toMatchObject({ passed: false, outputs: { complete: 'false' } });
    const [error] = annotationsOf(result);
    expect(error).toContain('/nowhere');
    expect(error).toContain(said);
    expect(error).toContain('fetch-depth: 0');
  });
});

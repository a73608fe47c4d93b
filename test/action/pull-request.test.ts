import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/repository.ts';
import { checkout, liveKey, openPullRequest, origin, pullRequestStep } from './origin.ts';
import { annotationsOf, runAction } from './runner.ts';

function started() {
  const on = origin();
  on.commit({ 'README.md': '# Shop\n' });
  on.git('checkout', '--quiet', '-b', 'change');
  return on;
}

describe('a pull request checked out one commit deep', () => {
  it('passes when it brings no key', async () => {
    const on = started();
    on.commit({ 'a.ts': 'export const a = 1;\n' });
    const result = await runAction(pullRequestStep(on));
    expect(result.passed).toBe(true);
    expect(result.outputs).toMatchObject({ findings: '0', complete: 'true' });
    expect(result.summary).toContain('Clean');
  });

  it('fails for a key, with an annotation on its line and a link to it', async () => {
    const on = started();
    const head = on.commit({ 'src/pay.ts': `\n\n${liveKey()}` });
    const result = await runAction(pullRequestStep(on));
    expect(result.passed).toBe(false);
    expect(annotationsOf(result)[0]).toMatch(/^error src\/pay\.ts:3 .*critical/);
    expect(result.summary).toContain(`https://github.com/acme/shop/blob/${head}/src/pay.ts#L3`);
    expect(result.outputs).toMatchObject({ findings: '1', complete: 'true' });
  });

  it('finds what a later commit removes, and links the commit that had it', async () => {
    const on = started();
    const leak = on.commit({ '.env': liveKey() });
    on.commit({ '.env': null });
    const result = await runAction(pullRequestStep(on));
    expect(result.passed).toBe(false);
    expect(result.summary).toContain(`/blob/${leak}/.env#L1`);
  });

  it('does not blame it for a key that was there before', async () => {
    const on = origin();
    on.commit({ 'old.ts': liveKey(), 'b.ts': '1' });
    on.git('checkout', '--quiet', '-b', 'change');
    on.commit({ 'b.ts': '2' });
    expect((await runAction(pullRequestStep(on))).outputs.findings).toBe('0');
  });

  it('fetches deeper when the base has moved far ahead', async () => {
    const on = started();
    on.commit({ 'src/pay.ts': liveKey() });
    on.git('checkout', '--quiet', 'main');
    for (let i = 0; i < 12; i++) on.commit({ 'main.txt': `${i}` });
    const result = await runAction(pullRequestStep(on));
    expect(result.outputs).toMatchObject({ findings: '1', complete: 'true' });
    expect(result.log.filter((line) => line.startsWith('Fetching to'))).toHaveLength(2);
  });

  it('shows no more annotations than GitHub does, the verdict among them', async () => {
    const on = started();
    on.commit({ 'src/pay.ts': Array.from({ length: 15 }, (_, i) => liveKey(i + 1)).join('') });
    const errors = annotationsOf(await runAction(pullRequestStep(on)));
    expect(errors).toHaveLength(10);
    expect(errors[8]).toContain('7 more findings');
    expect(errors[9]).toBe('error: Fails: 15 findings at or above high.');
  });

  it('fetches nothing when all is there', async () => {
    const on = started();
    on.commit({ 'a.ts': 'export const a = 1;\n' });
    const step = pullRequestStep(on, 0);
    const result = await runAction(step);
    expect(result.passed).toBe(true);
    expect(result.output).not.toContain('Fetching to');
  });
});

describe('commits that the remote hands out by name only', () => {
  /** Protocol 0 refuses ids that no branch points to. */
  const byNameOnly = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'protocol.version', GIT_CONFIG_VALUE_0: '0' };

  it('are found below the present head of the pull request', async () => {
    const on = started();
    on.git('config', 'uploadpack.allowAnySHA1InWant', 'false');
    on.commit({ 'src/pay.ts': liveKey() });
    const step = pullRequestStep(on);
    on.git('update-ref', 'refs/pull/7/head', on.commit({ 'later.ts': '1' }));
    const result = await runAction({ ...step, env: byNameOnly });
    expect(result.outputs).toMatchObject({ findings: '1', complete: 'true' });
  });

  it('fail the check when they are gone, and say what happened', async () => {
    const on = started();
    on.git('config', 'uploadpack.allowAnySHA1InWant', 'false');
    on.commit({ 'src/pay.ts': liveKey() });
    const step = pullRequestStep(on);
    on.git('checkout', '--quiet', '-B', 'change', 'main');
    on.git('update-ref', 'refs/pull/7/head', on.commit({ 'other.ts': '1' }));
    const result = await runAction({ ...step, env: byNameOnly });
    expect(result.passed).toBe(false);
    expect(annotationsOf(result).join('\n')).toContain('has moved on since this run began');
  });
});

describe('pull_request_target', () => {
  it('scans the objects of the head and checks nothing out', async () => {
    const on = started();
    on.commit({ 'src/pay.ts': liveKey() });
    const { payload } = openPullRequest(on, 'change');
    const clone = checkout(on, 'main');
    const before = clone.git('rev-parse', 'HEAD');
    const result = await runAction({ workspace: clone.root, event: 'pull_request_target', payload });
    expect(result.outputs).toMatchObject({ findings: '1', complete: 'true' });
    expect(clone.git('rev-parse', 'HEAD')).toBe(before);
    expect(clone.git('status', '--porcelain')).toBe('');
  });

  it('leaves later steps the history that was checked out', async () => {
    const on = started();
    on.git('checkout', '--quiet', 'main');
    for (let i = 0; i < 12; i++) on.commit({ 'main.txt': `${i}` });
    on.git('checkout', '--quiet', '-B', 'change');
    on.commit({ 'src/pay.ts': liveKey() });
    const { payload } = openPullRequest(on, 'change');
    const clone = checkout(on, 'main', 8);
    const result = await runAction({ workspace: clone.root, event: 'pull_request_target', payload });
    expect(result.outputs).toMatchObject({ findings: '1', complete: 'true' });
    expect(clone.git('rev-list', '--count', 'HEAD')).toBe('8');
  });
});

describe('what could not be looked at', () => {
  it('fails the check when the remote cannot be reached', async () => {
    const on = started();
    on.commit({ 'a.ts': '1' });
    const step = pullRequestStep(on);
    rmSync(on.root, { recursive: true });
    const result = await runAction(step);
    expect(result.passed).toBe(false);
    expect(result.outputs.complete).toBe('false');
    expect(annotationsOf(result).join('\n')).toContain('fetch-depth: 0');
  });

  it('fails the check when nothing was checked out', async () => {
    const on = started();
    on.commit({ 'a.ts': '1' });
    const { payload } = openPullRequest(on, 'change');
    const result = await runAction({ workspace: temporaryFolder(), event: 'pull_request', payload });
    expect(result.passed).toBe(false);
    expect(annotationsOf(result)).toEqual([
      'error: Otesse Guard could not look: the workspace holds no repository: put actions/checkout before this step, in an image that has git',
    ]);
  });
});

/** What a pull request tries, and what the runner must not be made to do. */
import { readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Repository } from '../support/repository.ts';
import { liveKey, origin, pullRequestStep, testKey } from './origin.ts';
import { annotationsOf, type Result, runAction } from './runner.ts';

const config = '.github/otesse-guard.yml';

function started(files: Record<string, string> = {}) {
  const on = origin();
  on.commit({ 'README.md': '# Shop\n', ...files });
  on.git('checkout', '--quiet', '-b', 'change');
  return on;
}

describe('settings that the pull request brings', () => {
  const off = 'rules:\n  otesse-live-secret-key: off\nfail-on: never\n';

  it.each(['auto', 'tree'])('are not obeyed (scope %s)', async (scope) => {
    const on = started();
    on.commit({ 'src/pay.ts': liveKey(), [config]: off });
    const result = await runAction({ ...pullRequestStep(on), inputs: { scope } });
    expect(result.passed).toBe(false);
    expect(result.outputs.findings).toBe('1');
  });

  it('are not obeyed when the workflow names the file, and it says so', async () => {
    const on = started();
    on.commit({ 'src/pay.ts': liveKey(), 'guard.yml': off });
    const result = await runAction({ ...pullRequestStep(on), inputs: { config: 'guard.yml' } });
    expect(result.passed).toBe(false);
    expect(annotationsOf(result).join('\n')).toContain('guard.yml does not exist where this change began');
  });

  it('are not mistaken for ones that nobody has', async () => {
    const on = started();
    on.commit({ 'a.ts': '1' });
    const result = await runAction({ ...pullRequestStep(on), inputs: { config: 'gaurd.yml' } });
    expect(result.passed).toBe(false);
    expect(annotationsOf(result)).toEqual([
      'error: Otesse Guard could not look: the config gaurd.yml does not exist',
    ]);
  });

  it('count once the base has them, unless the workflow says otherwise', async () => {
    const on = started({ [config]: 'fail-on: never\n' });
    on.commit({ 'src/pay.ts': liveKey() });
    const step = pullRequestStep(on);
    expect((await runAction(step)).passed).toBe(true);
    expect((await runAction({ ...step, inputs: { 'fail-on': 'high' } })).passed).toBe(false);
  });
});

it('an allow comment that the pull request adds is listed, and silences nothing critical', async () => {
  const allow = (rule: string) => ` // otesse-guard:allow ${rule} -- only a sample\n`;
  const on = started();
  on.commit({
    'high.ts': testKey() + allow('otesse-test-secret-key'),
    'critical.ts': liveKey().trim() + allow('otesse-live-secret-key'),
  });
  const result = await runAction(pullRequestStep(on));
  expect(result.passed).toBe(false);
  expect(result.outputs.findings).toBe('1');
  expect(annotationsOf(result)[0]).toContain('critical.ts:1');
  expect(result.summary).toMatch(/Silenced[\s\S]*high\.ts[\s\S]*only a sample/);
});

describe('bad settings and inputs', () => {
  it('are said at their lines, and fail the check', async () => {
    const on = started({ [config]: 'fail-on: sometimes\nrule: {}\n' });
    on.commit({ 'a.ts': '1' });
    const result = await runAction(pullRequestStep(on));
    expect(result.passed).toBe(false);
    expect(annotationsOf(result)[0]).toMatch(/^error \.github\/otesse-guard\.yml:1 Otesse Guard settings: /);
    expect(annotationsOf(result)[1]).toMatch(/^error \.github\/otesse-guard\.yml:2 /);
    expect(result.output).not.toMatch(/^\s+at /m);
  });

  it('name the choices', async () => {
    const on = started();
    on.commit({ 'a.ts': '1' });
    const result = await runAction({ ...pullRequestStep(on), inputs: { scope: 'everything' } });
    expect(annotationsOf(result)).toEqual([
      'error: Otesse Guard could not look: the input scope is "everything": expected auto, diff, tree, history',
    ]);
  });
});

describe('what could not be read', () => {
  async function withSubmodule(settings: Record<string, string>): Promise<Result> {
    const on = started(settings);
    on.git('update-index', '--add', '--cacheinfo', `160000,${'c'.repeat(40)},vendor/lib`);
    on.git('commit', '--quiet', '-m', 'Add a submodule');
    return runAction(pullRequestStep(on));
  }

  it('fails the check', async () => {
    const result = await withSubmodule({});
    expect(result).toMatchObject({ passed: false, outputs: { findings: '0', complete: 'false' } });
    expect(result.summary).toContain('vendor/lib');
  });

  it('is let pass with a warning where the settings say so', async () => {
    const result = await withSubmodule({ [config]: 'on-partial: neutral\n' });
    expect(result).toMatchObject({ passed: true, outputs: { complete: 'false' } });
    expect(annotationsOf(result)).toEqual([expect.stringMatching(/^warning: .*on-partial: neutral/)]);
  });

  it('may be an object that the clone has lost', async () => {
    const on = started();
    on.commit({ 'src/pay.ts': liveKey() });
    const blob = on.git('rev-parse', 'HEAD:src/pay.ts');
    const step = pullRequestStep(on, 0);
    rmSync(join(step.workspace, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const result = await runAction(step);
    expect(result).toMatchObject({ passed: false, outputs: { findings: '0', complete: 'false' } });
    expect(result.summary).toContain('src/pay.ts');
  });
});

it('names and lines of the pull request are no commands to the runner', async () => {
  const on = started();
  const hostile = '::error title=evil::evil\n::add-mask::evil\n##[error]evil\n::set-output name=evil::evil\n';
  on.commit(
    { 'x\n::error::evil': liveKey(), '##[error]evil.ts': liveKey(2), 'a.ts': hostile + liveKey(3) + hostile },
    `::warning::evil\n\n${liveKey(4)}::error::evil`,
  );
  const result = await runAction(pullRequestStep(on));
  expect(result.outputs.findings).toBe('4');
  const names = new Set(result.commands.map(({ name }) => name));
  expect([...names].filter((name) => !/^[0-9a-f-]{36}$/.test(name)).sort()).toEqual([
    'endgroup',
    'error',
    'group',
    'stop-commands',
  ]);
  expect(annotationsOf(result).filter((line) => line.startsWith('error: evil'))).toEqual([]);
});

it('works where another user owns the workspace, as in a container', async () => {
  const on = started();
  on.commit({ 'src/pay.ts': liveKey() });
  const result = await runAction({
    ...pullRequestStep(on),
    env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
  });
  expect(result.outputs).toMatchObject({ findings: '1', complete: 'true' });
});

describe('the token', () => {
  it('goes to the server, in place of stale credentials, and nowhere else', async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.headers.authorization);
      response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const on = started();
    on.commit({ 'a.ts': '1' });
    const step = pullRequestStep(on);
    const clone = new Repository(step.workspace);
    clone.git('remote', 'set-url', 'origin', `${url}/acme/shop`);
    clone.git('config', `http.${url}/.extraheader`, 'AUTHORIZATION: basic stale');

    const token = `token-of-this-run-${process.pid}`;
    const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
    const result = await runAction({
      ...step,
      inputs: { 'github-token': token },
      env: { GITHUB_SERVER_URL: url, GITHUB_API_URL: url },
    });
    expect(result.passed).toBe(false);
    expect(asked).toContain('basic stale');
    expect(asked).toContain(`basic ${credentials}`);
    const masked = result.commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message);
    expect(masked).toEqual(expect.arrayContaining([token, credentials]));
    const shown = result.output.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    expect([...shown, result.summary].join('\n')).not.toMatch(new RegExp(`${token}|${credentials}`));
    expect(clone.git('config', '--list')).not.toContain(credentials);
    expect(readdirSync(step.workspace)).not.toContain('.gitconfig');
  });
});

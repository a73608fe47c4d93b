/** What has to be opened besides pull requests, and what is said when there is no change to be had. */
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../../src/github/index.ts';
import { openChange, settingsPaths } from '../../../../src/scan/index.ts';
import { liveKey } from '../../../detection/support.ts';
import { secondaryLimit } from '../../../github/index.ts';
import { both, onGitHub, where } from './support.ts';

const withKey: Record<string, string> = { 'src/a.ts': `const key = '${liveKey(1)}';\n` };

async function changed(files = withKey, permissions: Parameters<typeof onGitHub>[0] = { contents: 'read' }) {
  const on = await onGitHub(permissions);
  on.repository.commit({ 'src/b.ts': 'export const b = 1;\n' });
  on.repository.git('checkout', '-q', '-b', 'change');
  on.repository.commit(files);
  on.publish('main', 'change');
  const [base, head] = ['main', 'change'].map((name) => on.repository.git('rev-parse', name)) as [
    string,
    string,
  ];
  return { ...on, base, head };
}

it('a push is a change from what was before to what is after', async () => {
  const { repository, publish, remote, head } = await changed();
  repository.commit({ 'src/b.ts': `const key = '${liveKey(2)}';\n` });
  publish('change');
  const report = await remote(head, repository.git('rev-parse', 'HEAD'));
  expect(report.findings.map(({ path }) => path)).toEqual(['src/b.ts']);
});

it('a forced push is judged from where the two part', async () => {
  const on = await changed();
  on.repository.git('checkout', '-q', '-b', 'again', 'main');
  on.repository.commit({ 'src/c.ts': `const key = '${liveKey(3)}';\n` });
  on.publish('again');
  const report = await on.remote(on.head, on.repository.git('rev-parse', 'again'));
  expect(report.findings.map(({ path }) => path)).toEqual(['src/c.ts']);
});

it('a merge group is a change from its base to the merge', async () => {
  const on = await changed();
  on.repository.git('checkout', '-q', '-b', 'queue', 'main');
  on.repository.commit({ 'src/d.ts': 'export const d = 1;\n' });
  on.repository.git('merge', '-q', '--no-ff', '-m', 'merge', 'change');
  const { git, api, report } = await both(on, 'main', 'queue');
  expect(api).toEqual(git);
  expect(report.findings.map(({ path }) => path)).toEqual(['src/a.ts']);
});

it('says where comments can stand', async () => {
  const long = 'a line of it\n'.repeat(20_001);
  const { api, base, head } = await changed({ 'src/b.ts': 'export const b = 2;\n', 'src/long.txt': long });
  const change = await openChange(api, { ...where, base, head });
  expect(change).toMatchObject({ base, head, hasAllFiles: true });
  expect(change.files.map(({ filename, patch }) => [filename, patch?.split('\n')[0]])).toEqual([
    ['src/b.ts', '@@ -1 +1 @@'],
    ['src/long.txt', undefined],
  ]);
});

it('the keys of a file without a patch are found', async () => {
  const text = `${'a line of it\n'.repeat(20_001)}const key = '${liveKey(4)}';\n`;
  const { remote, base, head } = await changed({ 'long.txt': text });
  expect((await remote(base, head)).findings.map(({ path, line }) => `${path}:${line}`)).toEqual([
    'long.txt:20002',
  ]);
});

describe('no report is made', () => {
  it('where a commit is not there', async () => {
    const { remote, base } = await changed();
    await expect(remote(base, 'e'.repeat(40))).rejects.toMatchObject({ problem: 'missing', status: 404 });
  });

  it('where the requests are used up in the midst of it', async () => {
    const { api, github, base, head } = await changed();
    const change = await openChange(api, { ...where, base, head });
    github.faults.next('graphql', secondaryLimit({ retryAfter: 600 }));
    const error = await change.objects.sizes([`${head}:src/a.ts`]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ problem: 'limited' });
  });

  it('without the permission to read', async () => {
    const { api, github, base, head } = await changed(withKey, { issues: 'read' });
    await expect(openChange(api, { ...where, base, head })).rejects.toMatchObject({ problem: 'refused' });
    expect(github.problems.take().length).toBeGreaterThan(0);
  });
});

it('a file that GitHub does not give is said, and the rest is judged', async () => {
  const { github, remote, base, head } = await changed({
    'src/a.ts': `const key = '${liveKey(1)}';\n`,
    'odd.dat': `${'\0'.repeat(9)}\u0001`,
  });
  github.faults.next('git/get-blob', { status: 403, message: 'This blob is too large to fetch via the API' });
  const report = await remote(base, head);
  expect(report.complete).toBe(false);
  expect(report.skipped).toMatchObject([{ path: 'odd.dat', reason: 'missing-object' }]);
  expect(report.findings).toHaveLength(1);
});

it('what GraphQL cannot answer at once is asked for in parts', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 8 }, (_, at) => [`src/f${at}.ts`, `const key = '${liveKey(at)}';\n`]),
  );
  const { github, remote, base, head } = await changed(files);
  github.faults.next('graphql', { status: 502 }, 4);
  const report = await remote(base, head);
  expect(report.findings).toHaveLength(8);
  expect(report.complete).toBe(true);
});

it('settings are those of the default branch, and come along', async () => {
  const config = 'ignore: [src/a.ts]\n';
  const { api, calls, remote, repository, publish, head } = await changed();
  repository.git('checkout', '-q', 'main');
  repository.commit({ '.github/otesse-guard.yml': config });
  publish('main');
  const base = repository.git('rev-parse', 'main');
  expect((await remote(base, head)).skipped).toMatchObject([{ path: 'src/a.ts', reason: 'ignored' }]);
  const change = await openChange(api, { ...where, base, head, alongside: settingsPaths });
  const made = await calls(async () => {
    for (const path of settingsPaths)
      expect(await change.readDefault(path)).toBe(path.endsWith('guard.yml') ? config : null);
    await change.objects.sizes([`${head}:src/a.ts`, repository.git('rev-parse', `${head}:src/a.ts`)]);
  });
  expect(made).toEqual({ graphql: 2 });
});

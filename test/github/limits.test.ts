/** Where GitHub's lists end, and what is missing from them. */
import { describe, expect, it } from 'vitest';
import { shopWithApp } from './support.ts';

const repo = '/repos/acme/shop';
const permissions = { contents: 'read', pull_requests: 'write', checks: 'write', issues: 'write' } as const;

const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`many/${String(at).padStart(4, '0')}.txt`, `${at}\n`]),
  );

describe('a list', () => {
  it('comes in pages, each naming the next', async () => {
    const { shop, call } = await shopWithApp(permissions);
    shop.push('change', many(5));
    shop.openPull('change', { by: 'ann' });
    const path = `${repo}/pulls/1/files?per_page=2`;
    const first = await call('GET', path);
    expect(first.body).toHaveLength(2);
    const [, next] = /<([^>]+)>; rel="next"/.exec(first.headers.get('link')!)!;
    expect(new URL(next!).searchParams.get('page')).toBe('2');
    const last = await call('GET', `${path}&page=3`);
    expect(last.body).toHaveLength(1);
    expect(last.headers.get('link')).not.toContain('rel="next"');
  });

  it('has a hundred entries a page at the most', async () => {
    const { shop, call } = await shopWithApp(permissions);
    shop.push('change', many(101));
    shop.openPull('change', { by: 'ann' });
    expect((await call('GET', `${repo}/pulls/1/files?per_page=500`)).body).toHaveLength(100);
  });

  it('of a pull request ends after 3,000 files, of a comparison after 300', async () => {
    const { shop, call } = await shopWithApp(permissions);
    shop.push('change', many(3001));
    shop.openPull('change', { by: 'ann' });
    expect((await call('GET', `${repo}/pulls/1`)).body.changed_files).toBe(3001);
    expect((await call('GET', `${repo}/pulls/1/files?per_page=100&page=30`)).body).toHaveLength(100);
    expect((await call('GET', `${repo}/pulls/1/files?per_page=100&page=31`)).body).toHaveLength(0);
    expect((await call('GET', `${repo}/compare/main...change`)).body.files).toHaveLength(300);
    const commit = await call('GET', `${repo}/commits/change`);
    expect(commit.body.files).toHaveLength(300);
    expect(commit.headers.get('link')).toContain('page=2');
  });

  it('of commits ends after 250', async () => {
    const { shop, call } = await shopWithApp(permissions);
    shop.pushMany('change', 251);
    shop.openPull('change', { by: 'ann' });
    expect((await call('GET', `${repo}/pulls/1`)).body.commits).toBe(251);
    expect((await call('GET', `${repo}/pulls/1/commits?per_page=100&page=3`)).body).toHaveLength(50);
    const { body } = await call('GET', `${repo}/compare/main...change`);
    expect(body).toMatchObject({ total_commits: 251, ahead_by: 251, status: 'ahead' });
    expect(body.commits).toHaveLength(250);
    expect(body.commits.at(-1).sha).toBe(shop.head('change'));
  });
});

describe('a patch is missing', () => {
  it('where it is larger than 20,000 lines', async () => {
    const { shop, call } = await shopWithApp(permissions);
    shop.push('change', { 'large.txt': 'line\n'.repeat(20_001), 'small.txt': 'line\n' });
    shop.openPull('change', { by: 'ann' });
    const { body } = await call('GET', `${repo}/pulls/1/files`);
    expect(body[0]).toMatchObject({ filename: 'large.txt', additions: 20_001 });
    expect(body[0]).not.toHaveProperty('patch');
  });

  it('where a file only moved', async () => {
    const { shop, call } = await shopWithApp(permissions);
    const content = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n';
    shop.push('change', { 'src/pay.ts': null, 'src/paid.ts': content });
    shop.openPull('change', { by: 'ann' });
    const [file] = (await call('GET', `${repo}/pulls/1/files`)).body;
    expect(file).toMatchObject({ status: 'renamed', previous_filename: 'src/pay.ts', changes: 0 });
    expect(file).not.toHaveProperty('patch');
  });
});

it('a tree is cut where it has too many entries, and says so', async () => {
  const { github, shop, call } = await shopWithApp(permissions);
  github.cutTrees(2);
  const { body } = await call('GET', `${repo}/git/trees/main?recursive=1`);
  expect(body).toMatchObject({ truncated: false, tree: [{ path: 'src' }, { path: 'src/pay.ts' }] });
  shop.push('main', { 'src/zero.ts': 'more\n' });
  const cut = (await call('GET', `${repo}/git/trees/main?recursive=1`)).body;
  expect(cut).toMatchObject({
    truncated: true,
    tree: body.tree.map(({ path }: { path: string }) => ({ path })),
  });
});

it('a diff is refused where it is too large', async () => {
  const { shop, call } = await shopWithApp(permissions);
  shop.push('change', { 'small.txt': 'line\n' });
  shop.openPull('change', { by: 'ann' });
  const diff = (path: string) => call('GET', path, undefined, { accept: 'application/vnd.github.diff' });
  const small = await diff(`${repo}/pulls/1`);
  expect(small).toMatchObject({
    status: 200,
    body: expect.stringContaining('+++ b/small.txt\n@@ -0,0 +1 @@\n+line'),
  });
  expect((await diff(`${repo}/compare/main...change`)).body).toBe(small.body);
  shop.push('change', { 'large.txt': 'line\n'.repeat(20_001) });
  expect(await diff(`${repo}/pulls/1`)).toMatchObject({
    status: 406,
    body: {
      message: 'Sorry, the diff exceeded the maximum number of lines (20000)',
      errors: [{ code: 'too_large' }],
    },
  });
  shop.push('change', many(301));
  expect((await diff(`${repo}/compare/main...change`)).body.message).toContain('number of files (300)');
});

describe('a check run', () => {
  const annotation = {
    path: 'src/pay.ts',
    start_line: 1,
    end_line: 1,
    annotation_level: 'failure',
    message: 'Here',
  };

  it('takes 50 annotations a request, which add up', async () => {
    const { github, shop, call } = await shopWithApp(permissions);
    const run = (count: number) => ({
      name: 'guard',
      head_sha: shop.head(),
      output: { title: 'All', summary: 'All', annotations: Array(count).fill(annotation) },
    });
    expect(await call('POST', `${repo}/check-runs`, run(51))).toMatchObject({ status: 422 });
    expect(github.problems.take()).toEqual([expect.stringContaining('must NOT have more than 50 items')]);
    const { id } = (await call('POST', `${repo}/check-runs`, run(50))).body;
    const { output } = run(10);
    const { body } = await call('PATCH', `${repo}/check-runs/${id}`, { conclusion: 'failure', output });
    expect(body).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      output: { annotations_count: 60 },
    });
  });

  it('has texts of so many bytes', async () => {
    const { shop, call } = await shopWithApp(permissions);
    const post = (output: object) =>
      call('POST', `${repo}/check-runs`, {
        name: 'guard',
        head_sha: shop.head(),
        output: { title: 'All', summary: 'All', ...output },
      });
    // 65,536 bytes, and two thirds of that in characters less.
    expect(await post({ summary: '€'.repeat(21_846) })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'summary', message: 'summary exceeds a maximum bytesize of 65535' }] },
    });
    expect(await post({ text: 'x'.repeat(65_535) })).toMatchObject({ status: 201 });
    expect(await post({ annotations: [{ ...annotation, title: 'x'.repeat(256) }] })).toMatchObject({
      status: 422,
    });
  });

  it('has three buttons, of 20 and 40 characters', async () => {
    const { github, shop, call } = await shopWithApp(permissions);
    const run = { name: 'guard', head_sha: shop.head() };
    const button = { label: 'Scan again', description: 'Reads it once more', identifier: 'rescan' };
    const post = (actions: object[]) => call('POST', `${repo}/check-runs`, { ...run, actions });
    expect(await post(Array(4).fill(button))).toMatchObject({ status: 422 });
    expect(await post([{ ...button, label: 'x'.repeat(21) }])).toMatchObject({ status: 422 });
    expect(await post(Array(3).fill(button))).toMatchObject({ status: 201 });
    expect(github.problems.take()).toHaveLength(2);
  });
});

it('a comment has 65,536 characters at the most', async () => {
  const { shop, call } = await shopWithApp(permissions);
  shop.openIssue('ann', 'Long');
  const post = (length: number) => call('POST', `${repo}/issues/1/comments`, { body: 'x'.repeat(length) });
  expect(await post(65_536)).toMatchObject({ status: 201 });
  expect(await post(65_537)).toMatchObject({ status: 422 });
  shop.push('change', { 'new.ts': 'new\n' });
  shop.openPull('change', { by: 'ann' });
  const comments = [{ path: 'new.ts', line: 1, body: 'x'.repeat(65_537) }];
  expect(await call('POST', `${repo}/pulls/2/reviews`, { event: 'COMMENT', comments })).toMatchObject({
    status: 422,
  });
});

it('what has not changed is not sent again, and costs nothing', async () => {
  const { installation, call } = await shopWithApp(permissions);
  const first = await call('GET', `${repo}/contents/src/pay.ts`);
  const used = installation.state.rate.used;
  const again = await call('GET', `${repo}/contents/src/pay.ts`, undefined, {
    'if-none-match': first.headers.get('etag')!,
  });
  expect(again.status).toBe(304);
  expect(installation.state.rate.used).toBe(used);
});

/** Pull requests: what is listed of them, from branches and from forks. */
import { describe, expect, it } from 'vitest';
import { shopWithApp } from './support.ts';

const permissions = { pull_requests: 'read', contents: 'read' } as const;

it('a pull request has its commits, files and patches', async () => {
  const { shop, call } = await shopWithApp(permissions);
  shop.push('change', {
    'src/pay.ts': 'one\nTWO\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n',
    'new.ts': 'new\n',
  });
  shop.push('change', { 'logo.png': Buffer.from([0, 1, 2]) }, { message: 'A picture' });
  shop.openPull('change', { by: 'ann', title: 'Two' });

  const { body: pull } = await call('GET', '/repos/acme/shop/pulls/1');
  expect(pull).toMatchObject({
    title: 'Two',
    commits: 2,
    additions: 2,
    deletions: 1,
    changed_files: 3,
    mergeable: true,
  });
  expect(pull.head).toMatchObject({ label: 'acme:change', sha: shop.head('change') });

  const { body: files } = await call('GET', '/repos/acme/shop/pulls/1/files');
  expect(files.map((file: { filename: string; status: string }) => [file.filename, file.status])).toEqual([
    ['logo.png', 'added'],
    ['new.ts', 'added'],
    ['src/pay.ts', 'modified'],
  ]);
  expect(files[0]).not.toHaveProperty('patch');
  expect(files[2].patch).toBe('@@ -1,5 +1,5 @@\n one\n-two\n+TWO\n three\n four\n five');

  const { body: commits } = await call('GET', '/repos/acme/shop/pulls/1/commits');
  expect(commits.map((each: { commit: { message: string } }) => each.commit.message)).toEqual([
    'Change',
    'A picture',
  ]);
});

it('the base that a pull request names stays behind until its head is pushed', async () => {
  const { shop, call } = await shopWithApp(permissions);
  shop.push('change', { 'new.ts': 'new\n' });
  const opened = shop.head('main');
  shop.openPull('change', { by: 'ann' });
  const later = shop.push('main', { 'other.ts': 'other\n' });
  const pull = async () => (await call('GET', '/repos/acme/shop/pulls/1')).body;
  expect(await pull()).toMatchObject({ base: { sha: opened }, commits: 1, changed_files: 1 });
  const merge = (await pull()).merge_commit_sha;
  const { body } = await call('GET', `/repos/acme/shop/git/commits/${merge}`);
  expect(body.parents.map(({ sha }: { sha: string }) => sha)).toEqual([later, shop.head('change')]);
  shop.push('change', { 'new.ts': 'newer\n' });
  expect(await pull()).toMatchObject({ base: { sha: later }, commits: 2, changed_files: 1 });
});

it('those are listed that are asked for', async () => {
  const { shop, call } = await shopWithApp(permissions);
  for (const branch of ['one', 'two']) {
    shop.push(branch, { [`${branch}.ts`]: 'new\n' });
    shop.openPull(branch, { by: 'ann' });
  }
  shop.push('release', { 'release.ts': 'new\n' });
  shop.openPull('two', { by: 'ann', base: 'release' }).close();
  const numbers = async (query: string) =>
    (await call('GET', `/repos/acme/shop/pulls?${query}`)).body.map(
      ({ number }: { number: number }) => number,
    );
  expect(await numbers('')).toEqual([2, 1]);
  expect(await numbers('state=all&direction=asc')).toEqual([1, 2, 3]);
  expect(await numbers('head=acme:two&state=all')).toEqual([3, 2]);
  expect(await numbers('base=release&state=closed')).toEqual([3]);
});

describe('over the API', () => {
  const writing = { pull_requests: 'write', contents: 'write' } as const;
  const pulls = '/repos/acme/shop/pulls';

  it('one is opened, from a fork too, once', async () => {
    const { shop, call } = await shopWithApp(writing);
    shop.fork('eve').push('change', { 'new.ts': 'new\n' });
    const pull = { title: 'New', head: 'eve:change', base: 'main', body: 'Here' };
    const opened = await call('POST', pulls, pull);
    expect(opened).toMatchObject({
      status: 201,
      body: { number: 1, user: { login: 'otesse-guard[bot]' }, head: { label: 'eve:change' }, commits: 1 },
    });
    const errors = async (body: object) => (await call('POST', pulls, body)).body.errors[0];
    expect((await errors(pull)).message).toBe('A pull request already exists for eve:change.');
    expect(await errors({ ...pull, head: 'none' })).toMatchObject({ field: 'head', code: 'invalid' });
    expect((await errors({ ...pull, head: 'main' })).message).toBe('No commits between main and main');
  });

  it('one is merged, where it may be', async () => {
    const { shop, call } = await shopWithApp(writing);
    const head = shop.push('change', { 'new.ts': 'new\n' });
    const before = shop.head();
    shop.openPull('change', { by: 'ann', title: 'New', draft: true });
    const merge = (body: object) => call('PUT', `${pulls}/1/merge`, body);
    expect(await merge({})).toMatchObject({ status: 405 });
    shop.issue(1).state.pull!.draft = false;
    expect(await merge({ sha: before })).toMatchObject({ status: 409 });
    const { body } = await merge({ sha: head, merge_method: 'squash' });
    expect(body.sha).toBe(shop.head());
    const commit = (await call('GET', `/repos/acme/shop/git/commits/${body.sha}`)).body;
    expect(commit).toMatchObject({ message: 'New (#1)', parents: [{ sha: before }] });
    expect((await call('GET', `${pulls}/1`)).body).toMatchObject({ merged: true, state: 'closed' });
  });
});

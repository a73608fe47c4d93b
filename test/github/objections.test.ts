/** What an honest client does not do fails the test in which it happens. */
import { expect, it } from 'vitest';
import { SimulatedGitHub } from './index.ts';
import { caller, shopWithApp } from './support.ts';

it('an unknown route is an objection, and closing throws it', async () => {
  const github = await SimulatedGitHub.start();
  expect(await caller(github.url)('GET', '/repos/acme/shop/stars')).toMatchObject({ status: 404 });
  await expect(github.close()).rejects.toThrow(
    'GET /repos/acme/shop/stars: the simulated GitHub has no such route',
  );
});

it('a permission that the installation lacks is one', async () => {
  const { github, call } = await shopWithApp({ contents: 'read' });
  const refused = await call('GET', '/repos/acme/shop/pulls');
  expect(refused).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } });
  expect(github.problems.take()).toEqual([
    'GET /repos/acme/shop/pulls: the installation lacks pull_requests: read',
  ]);
});

it.each([
  [
    'a name that is misspelt',
    'POST',
    'issues',
    { title: 'A', lables: ['a'] },
    201,
    'additional properties: lables',
  ],
  ['a type that is wrong', 'POST', 'issues', { title: 'A', labels: 'a' }, 422, '/labels must be array'],
  ['a query that is misspelt', 'GET', 'issues?perpage=100', undefined, 200, 'additional properties: perpage'],
])('%s is one', async (_, method, path, body, status, objection) => {
  const { github, call } = await shopWithApp({ issues: 'write' });
  expect(await call(method, `/repos/acme/shop/${path}`, body)).toMatchObject({ status });
  expect(github.problems.take()).toEqual([expect.stringContaining(objection)]);
});

it('a fault that no request met is one', async () => {
  const github = await SimulatedGitHub.start();
  github.faults.next('issues/create', { status: 500 });
  await expect(github.close()).rejects.toThrow('no request met the fault that was armed: issues/create');
});

it('what a single file opens is that file', async () => {
  const singleFiles = ['.github/otesse-guard.yml'];
  const { github, shop, call } = await shopWithApp({ single_file: 'read' }, { singleFiles });
  shop.push('main', { '.github/otesse-guard.yml': 'fail-on: high\n' });
  expect(await call('GET', '/repos/acme/shop/contents/.github/otesse-guard.yml')).toMatchObject({
    status: 200,
  });
  expect(await call('GET', '/repos/acme/shop/contents/src/pay.ts')).toMatchObject({ status: 403 });
  expect(github.problems.take()).toHaveLength(1);
});

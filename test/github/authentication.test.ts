/** Who an App is, and what its tokens are good for. */
import { App, Octokit } from 'octokit';
import { describe, expect, it } from 'vitest';
import { caller, shopWithApp, tokenOf } from './support.ts';

const permissions = { contents: 'write', issues: 'read' } as const;

describe('a JSON web token', () => {
  it.each([
    ['issued in the future, by a clock that is fast', { issuedAgo: -30 }, "'Issued at' claim"],
    ['that has run out', { issuedAgo: 700, expiresIn: -1 }, "'Expiration time' claim"],
    ['for more than ten minutes', { expiresIn: 601 }, 'too far in the future'],
  ])('%s is refused', async (_, times, message) => {
    const { github, app } = await shopWithApp(permissions);
    const { status, body } = await caller(github.url, app.jwt(times))('GET', '/app');
    expect(status).toBe(401);
    expect(body.message).toContain(message);
  });

  it('signed by another key is refused', async () => {
    const { github, app } = await shopWithApp(permissions);
    const [head, claims] = app.jwt().split('.');
    const forged = `${head}.${claims}.${Buffer.from('no signature').toString('base64url')}`;
    expect(await caller(github.url, forged)('GET', '/app')).toMatchObject({ status: 401 });
  });

  it('opens no repository', async () => {
    const { github, app } = await shopWithApp(permissions);
    expect(await caller(github.url, app.jwt())('GET', '/repos/acme/shop')).toMatchObject({ status: 403 });
  });
});

describe('an installation token', () => {
  it('is good for an hour', async () => {
    let now = Date.parse('2026-11-24T12:00:00Z');
    const { call } = await shopWithApp(permissions, { now: () => now });
    expect(await call('GET', '/repos/acme/shop')).toMatchObject({ status: 200 });
    now += 3_600_000;
    expect(await call('GET', '/repos/acme/shop')).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' },
    });
  });

  it('may be refused while it is new, and is taken afterwards', async () => {
    const { installation, call } = await shopWithApp(permissions);
    installation.refuseTokens();
    expect(await call('GET', '/repos/acme/shop')).toMatchObject({ status: 401 });
    expect(await call('GET', '/repos/acme/shop')).toMatchObject({ status: 200 });
  });

  it('is refused once by those who do not know it yet', async () => {
    const { github, app, installation } = await shopWithApp(permissions);
    installation.refuseNewTokens();
    const call = caller(github.url, await tokenOf(github, app.jwt(), installation.id));
    expect(await call('GET', '/repos/acme/shop')).toMatchObject({ status: 401 });
    expect(await call('GET', '/repos/acme/shop')).toMatchObject({ status: 200 });
  });

  it('ends with its installation, which may be suspended before', async () => {
    const { github, app, installation, call } = await shopWithApp(permissions);
    installation.suspend();
    const suspended = { status: 403, body: { message: 'This installation has been suspended' } };
    expect(await call('GET', '/repos/acme/shop')).toMatchObject(suspended);
    const asApp = caller(github.url, app.jwt());
    const path = `/app/installations/${installation.id}/access_tokens`;
    expect(await asApp('POST', path)).toMatchObject(suspended);
    installation.uninstall();
    expect(await call('GET', '/repos/acme/shop')).toMatchObject({ status: 401 });
    expect(await asApp('POST', path)).toMatchObject({ status: 404 });
  });

  it('has no more than was asked for, of what the installation has', async () => {
    const { github, app, installation } = await shopWithApp(permissions);
    const path = `/app/installations/${installation.id}/access_tokens`;
    const asApp = caller(github.url, app.jwt());
    const { body } = await asApp('POST', path, { permissions: { contents: 'read' } });
    expect(body.permissions).toEqual({ metadata: 'read', contents: 'read' });
    const blob = await caller(github.url, body.token)('POST', '/repos/acme/shop/git/blobs', { content: 'x' });
    expect(blob.status).toBe(403);
    expect(blob.headers.get('x-accepted-github-permissions')).toBe('contents=write');
    expect(github.problems.take()).toEqual([
      'POST /repos/acme/shop/git/blobs: the installation lacks contents: write',
    ]);
    expect(await asApp('POST', path, { permissions: { issues: 'write' } })).toMatchObject({ status: 422 });
  });

  it('sees the repositories of its installation and no other', async () => {
    const { github, call } = await shopWithApp(permissions);
    github.repository('other/secret', { private: true });
    github.repository('other/open');
    expect(await call('GET', '/repos/other/secret')).toMatchObject({ status: 404 });
    expect(await call('GET', '/repos/other/open/contents/README.md')).toMatchObject({ status: 200 });
    expect(await call('POST', '/repos/other/open/git/blobs', { content: 'x' })).toMatchObject({
      status: 403,
    });
  });
});

it('octokit signs in as the App and as its installations', async () => {
  const { github, app } = await shopWithApp(permissions);
  const octokit = new App({
    appId: app.id,
    privateKey: app.privateKey,
    Octokit: Octokit.defaults({ baseUrl: github.url }),
  });
  const seen: string[] = [];
  for await (const { repository } of octokit.eachRepository.iterator()) seen.push(repository.full_name);
  expect(seen).toEqual(['acme/shop']);
});

it('a person reads with a token of their own', async () => {
  const { github } = await shopWithApp(permissions);
  expect(await caller(github.url, github.userToken('ann'))('GET', '/repos/acme/shop')).toMatchObject({
    status: 200,
  });
  expect(await caller(github.url, github.userToken('eve'))('GET', '/repos/acme/shop')).toMatchObject({
    status: 404,
  });
  expect(await caller(github.url)('GET', '/repos/acme/shop')).toMatchObject({ status: 404 });
});

it('the primary rate limit ends an hour of requests', async () => {
  const { installation, call } = await shopWithApp(permissions);
  installation.leave(1);
  const last = await call('GET', '/repos/acme/shop');
  expect(last.headers.get('x-ratelimit-remaining')).toBe('0');
  const refused = await call('GET', '/repos/acme/shop');
  expect(refused.status).toBe(403);
  expect(refused.body.message).toContain('API rate limit exceeded');
  expect(Number(refused.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000);
  expect((await call('GET', '/rate_limit')).body.rate.remaining).toBe(0);
});

it('a job of a workflow has the permissions that it names', async () => {
  const { github, shop } = await shopWithApp(permissions);
  const job = caller(github.url, shop.workflows.token({ contents: 'read' }));
  expect(await job('GET', '/repos/acme/shop/contents/src/pay.ts')).toMatchObject({ status: 200 });
  expect(await job('POST', '/repos/acme/shop/issues', { title: 'No' })).toMatchObject({ status: 403 });
  expect(github.problems.take()).toHaveLength(1);
});

it('a token is for the repositories that were named', async () => {
  const { github, app, installation } = await shopWithApp(permissions);
  github.repository('acme/other', { private: true });
  const whole = caller(github.url, await tokenOf(github, app.jwt(), installation.id));
  expect((await whole('GET', '/installation/repositories')).body.total_count).toBe(2);
  const path = `/app/installations/${installation.id}/access_tokens`;
  const { body } = await caller(github.url, app.jwt())('POST', path, { repositories: ['shop'] });
  const narrow = caller(github.url, body.token);
  expect((await narrow('GET', '/installation/repositories')).body.total_count).toBe(1);
  expect(await narrow('GET', '/repos/acme/other')).toMatchObject({ status: 404 });
});

/** Repositories that are renamed, closed, forked, and gone. */
import { expect, it } from 'vitest';
import { Repository } from '../support/repository.ts';
import { caller, shopWithApp, tokenOf } from './support.ts';

const repo = '/repos/acme/shop';
const permissions = { contents: 'write', issues: 'write', pull_requests: 'write' } as const;

it('a former name leads to the present one', async () => {
  const { github, shop, call } = await shopWithApp(permissions);
  shop.rename('store');
  const moved = await call('GET', `${repo}/issues`);
  expect(moved.status).toBe(301);
  expect(moved.headers.get('location')).toBe(`${github.url}/repositories/${shop.id}/issues`);
  expect(await call('GET', `/repositories/${shop.id}/issues`)).toMatchObject({ status: 200 });
  expect(await call('POST', `${repo}/issues`, { title: 'A' })).toMatchObject({ status: 307 });
});

it('a transferred one is no longer the installation’s', async () => {
  const { shop, call } = await shopWithApp(permissions);
  shop.transfer('other');
  expect(await call('GET', `/repositories/${shop.id}`)).toMatchObject({ status: 404 });
});

it('one begins with the branches of a git repository that is there', async () => {
  const { github, app, installation } = await shopWithApp({ contents: 'read' });
  const there = new Repository();
  there.commit({ 'a.txt': 'text\n' });
  const shop = github.repository('acme/other', { from: there.root });
  expect(shop.head()).toBe(there.git('rev-parse', 'main'));
  there.git('checkout', '--quiet', '-b', 'later');
  const later = there.commit({ 'b.txt': 'more\n' });
  expect(shop.pushFrom(there.root, 'later')).toBe(later);
  const call = caller(github.url, await tokenOf(github, app.jwt(), installation.id));
  expect((await call('GET', '/repos/acme/other/contents/a.txt')).body.content).toBe('dGV4dAo=');
});

it('an archived one is read and not written', async () => {
  const { shop, call } = await shopWithApp(permissions);
  shop.archive();
  expect(await call('GET', repo)).toMatchObject({ status: 200, body: { archived: true } });
  const refused = { status: 403, body: { message: 'Repository was archived so is read-only.' } };
  expect(await call('POST', `${repo}/issues`, { title: 'A' })).toMatchObject(refused);
});

it('where issues are off, pull requests are still talked about', async () => {
  const { shop, call } = await shopWithApp(permissions);
  shop.push('change', { 'new.ts': 'new\n' });
  shop.openPull('change', { by: 'ann' });
  shop.disableIssues();
  expect(await call('GET', `${repo}/issues`)).toMatchObject({ status: 410 });
  expect(await call('POST', `${repo}/issues`, { title: 'A' })).toMatchObject({ status: 410 });
  expect(await call('POST', `${repo}/issues/1/comments`, { body: 'Here' })).toMatchObject({ status: 201 });
});

it('a pull request outlives its fork', async () => {
  const { shop, call } = await shopWithApp(permissions);
  const fork = shop.fork('eve');
  const head = fork.push('change', { 'new.ts': 'new\n' });
  shop.openPull('change', { from: fork });
  fork.delete();
  const { body } = await call('GET', `${repo}/pulls/1`);
  expect(body.head).toMatchObject({ label: 'eve:change', sha: head, repo: null });
  expect((await call('GET', `${repo}/pulls/1/files`)).body).toHaveLength(1);
  expect(await call('GET', `${repo}/git/commits/${head}`)).toMatchObject({ status: 200 });
});

it('a pull request is closed with its branch', async () => {
  const { shop, call } = await shopWithApp(permissions);
  shop.push('change', { 'new.ts': 'new\n' });
  shop.openPull('change', { by: 'ann' });
  shop.setBranch('change', null);
  expect((await call('GET', `${repo}/pulls/1`)).body).toMatchObject({ state: 'closed', merged: false });
  expect(await call('GET', `${repo}/git/ref/heads/change`)).toMatchObject({ status: 404 });
});

it('a fork is compared by its owner, and its commits name no pull request', async () => {
  const { shop, call } = await shopWithApp(permissions);
  const fork = shop.fork('eve');
  const head = fork.push('change', { 'new.ts': 'new\n' });
  shop.openPull('change', { from: fork });
  expect((await call('GET', `${repo}/compare/main...eve:change`)).body).toMatchObject({
    ahead_by: 1,
    total_commits: 1,
  });
  expect((await call('GET', `${repo}/commits/${head}/pulls`)).body).toEqual([]);
  expect((await call('GET', `${repo}/pulls?head=eve:change`)).body).toMatchObject([
    { number: 1, head: { sha: head } },
  ]);
});

it('a pull request that conflicts says so', async () => {
  const { shop, call } = await shopWithApp(permissions);
  shop.push('change', { 'src/pay.ts': 'theirs\n' });
  shop.push('main', { 'src/pay.ts': 'ours\n' });
  shop.openPull('change', { by: 'ann' });
  expect((await call('GET', `${repo}/pulls/1`)).body).toMatchObject({
    mergeable: false,
    mergeable_state: 'dirty',
  });
});

it('who may write is asked for by name', async () => {
  const { github, shop, call } = await shopWithApp(permissions);
  github.user('eve');
  const permission = async (login: string) =>
    (await call('GET', `${repo}/collaborators/${login}/permission`)).body;
  expect(await permission('ann')).toMatchObject({ permission: 'write', role_name: 'maintain' });
  expect(await permission('bob')).toMatchObject({ permission: 'read', role_name: 'read' });
  expect(await permission('eve')).toMatchObject({ permission: 'none' });
  shop.setPermission('bob', 'admin');
  expect(await permission('bob')).toMatchObject({ permission: 'admin' });
});

it('branches are moved forward, and back only by force', async () => {
  const { shop, call } = await shopWithApp(permissions);
  const before = shop.head();
  shop.push('main', { 'new.ts': 'new\n' });
  const update = (body: object) => call('PATCH', `${repo}/git/refs/heads/main`, body);
  expect(await update({ sha: before })).toMatchObject({
    status: 422,
    body: { message: 'Update is not a fast forward' },
  });
  expect(await update({ sha: before, force: true })).toMatchObject({ status: 200 });
  expect(shop.head()).toBe(before);
});

it('secrets are known by name and by when they were stored', async () => {
  let now = Date.parse('2026-08-01T00:00:00Z');
  const { shop, call } = await shopWithApp(
    { secrets: 'read', organization_secrets: 'read' },
    { now: () => now },
  );
  shop.secrets.store('otesse_key');
  shop.secrets.storeInOrganization('SHARED', 'selected');
  now = Date.parse('2026-08-01T00:30:00Z');
  shop.secrets.store('OTESSE_KEY');
  expect((await call('GET', `${repo}/actions/secrets`)).body.secrets).toEqual([
    { name: 'OTESSE_KEY', created_at: '2026-08-01T00:00:00Z', updated_at: '2026-08-01T00:30:00Z' },
  ]);
  expect((await call('GET', `${repo}/actions/organization-secrets`)).body.secrets).toMatchObject([
    { name: 'SHARED' },
  ]);
});

it('an artifact is a zip behind an address of its own, until it expires', async () => {
  const { shop, call } = await shopWithApp({ actions: 'read' });
  shop.push('change', { 'new.ts': 'new\n' });
  const bytes = Buffer.from('not even a zip');
  const run = shop.workflows.run({ branch: 'change', artifacts: { report: bytes } });
  const [artifact] = (await call('GET', `${repo}/actions/runs/${run}/artifacts`)).body.artifacts;
  const redirect = await call('GET', `${repo}/actions/artifacts/${artifact.id}/zip`);
  expect(redirect.status).toBe(302);
  const address = new URL(redirect.headers.get('location')!);
  expect(await caller(address.origin)('GET', address.pathname + address.search)).toMatchObject({
    status: 200,
    body: bytes.toString(),
  });
  shop.workflows.expireArtifacts();
  expect(await call('GET', `${repo}/actions/artifacts/${artifact.id}/zip`)).toMatchObject({ status: 410 });
});

it('an App is made of a manifest, once', async () => {
  const { github } = await shopWithApp(permissions);
  const code = github.acceptManifest('acme', {
    name: 'Otesse Guard of Acme',
    url: 'http://localhost',
    hook_attributes: { url: 'http://localhost/webhooks' },
    default_permissions: { contents: 'read' },
    default_events: ['pull_request'],
  });
  const convert = () => caller(github.url)('POST', `/app-manifests/${code}/conversions`);
  const { status, body } = await convert();
  expect(status).toBe(201);
  expect(body).toMatchObject({
    slug: 'otesse-guard-of-acme',
    permissions: { contents: 'read' },
    events: ['pull_request'],
  });
  expect(body.pem).toContain('BEGIN RSA PRIVATE KEY');
  expect(await convert()).toMatchObject({ status: 404 });
});

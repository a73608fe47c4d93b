/** An App is made from a manifest that a browser brings. */
import { expect, it } from 'vitest';
import { caller, shopWithApp } from './support.ts';

const manifest = {
  name: 'Ours',
  url: 'http://localhost/',
  redirect_url: 'http://localhost/setup',
  hook_attributes: { url: 'http://localhost/hooks' },
  default_permissions: { checks: 'write' },
  default_events: ['check_run'],
};

async function bring(path: string, of: object) {
  const { github } = await shopWithApp({});
  const body = new URLSearchParams({ manifest: JSON.stringify(of) });
  return { github, answer: await fetch(github.url + path, { method: 'POST', body, redirect: 'manual' }) };
}

it('and the code that comes back is good for one', async () => {
  const { github, answer } = await bring('/organizations/acme/settings/apps/new?state=once', manifest);
  expect(answer.status).toBe(302);
  const back = new URL(answer.headers.get('location')!);
  expect(`${back.origin}${back.pathname}`).toBe('http://localhost/setup');
  expect(back.searchParams.get('state')).toBe('once');
  const call = caller(github.url);
  const path = `/app-manifests/${back.searchParams.get('code')}/conversions`;
  const { status, body } = await call('POST', path);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    slug: 'ours',
    owner: { login: 'acme' },
    permissions: { checks: 'write', metadata: 'read' },
    events: ['check_run'],
    pem: expect.stringContaining('PRIVATE KEY'),
  });
  expect(await call('POST', path)).toMatchObject({ status: 404 });
  expect((await fetch(body.html_url)).status).toBe(200);
});

it('unless GitHub does not take it', async () => {
  const { github, answer } = await bring('/settings/apps/new', { ...manifest, redirect_url: 'here' });
  expect(answer.status).toBe(422);
  expect(github.problems.take()).toEqual([expect.stringContaining('a redirect_url is needed')]);
});

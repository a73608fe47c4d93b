/** An App is made from the browser, as docs/self-hosting.md says, and serves. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { simulatedGitHub } from '../../github/support.ts';
import { startApp } from '../started.ts';

const text = (html: string): string => html.replace(/&quot;/g, '"').replace(/&amp;/g, '&');

/** What a browser would send when its owner presses the button. */
async function pressed(page: string) {
  const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1];
  const manifest = /name="manifest" value="([^"]*)"/.exec(page)?.[1];
  if (action === undefined || manifest === undefined) throw new Error('the page has no form');
  const sent = JSON.parse(text(manifest));
  const body = new URLSearchParams({ manifest: text(manifest) });
  const answer = await fetch(text(action), { method: 'POST', body, redirect: 'manual' });
  return { sent, answer, action: text(action) };
}

it('from the link in the log to an App that serves, and the same at the next start', async () => {
  const github = await simulatedGitHub();
  github.organization('acme');
  const env = { GITHUB_API_URL: github.url };
  const app = startApp(env);
  const { link } = await app.line(/There is no App yet/);
  const { origin, searchParams } = new URL(link as string);
  // It is ready for nothing yet, and tells strangers nothing.
  expect((await fetch(`${origin}/readyz`)).status).toBe(503);
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  for (const path of ['/', '/setup', '/setup?token=guessed', '/setup/done?code=abc&state=guessed']) {
    const answer = await fetch(origin + path);
    expect([path, answer.status]).toEqual([path, 403]);
    expect(await answer.text()).not.toContain('manifest');
  }
  expect((await fetch(`${origin}/api/github/webhooks`, { method: 'POST' })).status).toBe(404);
  // The owner opens the link and names the organisation.
  const asked = await (await fetch(link as string)).text();
  expect(asked).toContain('name="organization"');
  // Only what has been confirmed can be made: nothing is sent for another account than the one that was typed.
  expect(asked).not.toContain('method="post"');
  const page = await (await fetch(`${link}&organization=acme&choice=full`)).text();
  expect(page).toContain('Make the App for acme');
  const { sent, answer, action } = await pressed(page);
  expect(action).toContain('/organizations/acme/settings/apps/new?state=');
  expect(sent).toMatchObject({
    hook_attributes: { url: `${origin}/api/github/webhooks`, active: true },
    redirect_url: `${origin}/setup/done`,
    default_permissions: { contents: 'read', checks: 'write' },
  });
  expect(answer.status).toBe(302);
  const back = answer.headers.get('location')!;
  const made = await fetch(back);
  expect(made.status).toBe(200);
  expect(await made.text()).toContain('/installations/new');
  // It serves at once, with what GitHub gave.
  await app.line(/"Otesse Guard serves"/);
  const file = join(app.dataFolder, 'credentials.env');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const secret = /^WEBHOOK_SECRET="(.+)"$/m.exec(await readFile(file, 'utf8'))![1]!;
  expect(app.log()).not.toContain(secret);
  expect(app.log()).not.toContain('PRIVATE');
  expect(app.log().split(searchParams.get('token')!)).toHaveLength(2);
  app.signal('SIGTERM');
  expect(await app.ended).toBe(0);
  // The next start needs no setup.
  const next = startApp(env, app.dataFolder);
  const { port } = await next.line(/"Otesse Guard serves"/);
  expect((await fetch(`http://127.0.0.1:${port}/setup?token=${searchParams.get('token')}`)).status).toBe(404);
});

it('makes one that reads no code, for the address that the settings name', async () => {
  const github = await simulatedGitHub();
  const app = startApp({ GITHUB_API_URL: github.url, PUBLIC_URL: 'https://guard.example.com' });
  const { link } = await app.line(/There is no App yet/);
  const { port } = await app.line(/There is no App yet/);
  expect(link).toMatch(/^https:\/\/guard\.example\.com\/setup\?token=/);
  const query = new URL(link as string).search;
  const page = await (await fetch(`http://127.0.0.1:${port}/setup${query}&choice=without-contents`)).text();
  const { sent, action } = await pressed(page);
  expect(action).toContain('/settings/apps/new?state=');
  expect(sent.default_permissions).not.toHaveProperty('contents');
  expect(sent.hook_attributes.url).toBe('https://guard.example.com/api/github/webhooks');
});

it('a code that GitHub does not know makes nothing, and the link stays good', async () => {
  const github = await simulatedGitHub();
  const app = startApp({ GITHUB_API_URL: github.url });
  const { link } = await app.line(/There is no App yet/);
  const page = await (await fetch(`${link}&organization=&choice=full`)).text();
  const state = new URL(text(/action="([^"]+\?state=[^"]+)"/.exec(page)![1]!)).searchParams.get('state');
  const { origin } = new URL(link as string);
  const failed = await fetch(`${origin}/setup/done?code=unknown&state=${state}`);
  expect(failed.status).toBe(502);
  expect(await failed.text()).toContain('did not take the code');
  expect((await fetch(link as string)).status).toBe(200);
});

/** The App as a process: what it starts with, what it refuses, how it ends. */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SimulatedGitHub } from '../github/index.ts';
import { simulatedGitHub } from '../github/support.ts';
import { startApp } from './started.ts';

const secret = 'the hook of the test knows this';

function credentialsAt(github: SimulatedGitHub) {
  const app = github.app({ slug: 'guard', permissions: {}, hook: { url: 'http://127.0.0.1:9/', secret } });
  return {
    GITHUB_API_URL: github.url,
    APP_ID: String(app.id),
    PRIVATE_KEY: app.privateKey,
    WEBHOOK_SECRET: secret,
  };
}

it('serves, says how it is, and ends what it has begun when it is told to stop', async () => {
  const app = startApp(credentialsAt(await simulatedGitHub()));
  const { port } = await app.line(/"Otesse Guard serves"/);
  const get = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: answer.status, text: await answer.text() };
  };
  expect(await get('/healthz')).toEqual({ status: 200, text: 'ok\n' });
  expect(await get('/readyz')).toEqual({ status: 200, text: 'ready\n' });
  expect((await get('/metrics')).text).toMatch(/^otesse_guard_queue_age_seconds \d/m);
  expect((await get('/')).text).toContain('/apps/guard/installations/new');
  // A second one may not use the same folder.
  const second = startApp(credentialsAt(await simulatedGitHub()), app.dataFolder);
  expect(await second.ended).toBe(2);
  expect(second.complaints()).toMatch(/^otesse-guard: .*\n$/);
  expect(second.complaints()).toContain(app.dataFolder);
  app.signal('SIGTERM');
  expect(await app.ended).toBe(0);
  expect(app.complaints()).toBe('');
  expect(app.log().trimEnd().split('\n').at(-1)).toContain('"Otesse Guard has stopped"');
  expect(app.log()).not.toContain(secret);
  await expect(get('/healthz')).rejects.toThrow('fetch failed');
});

it('ends at once when nobody has made the App yet', async () => {
  const app = startApp({});
  await app.line(/There is no App yet/);
  app.signal('SIGINT');
  expect(await app.ended).toBe(0);
  expect(app.complaints()).toBe('');
});

it('ends while GitHub does not answer', async () => {
  const github = await simulatedGitHub();
  const env = credentialsAt(github);
  const app = startApp({ ...env, GITHUB_API_URL: 'http://127.0.0.1:9' });
  await app.line(/GitHub does not answer/);
  app.signal('SIGTERM');
  expect(await app.ended).toBe(0);
});

describe('does not start, and says why in one line,', () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const complete = { APP_ID: '1', PRIVATE_KEY: privateKey, WEBHOOK_SECRET: secret };
  it.each([
    ['without a webhook secret', { WEBHOOK_SECRET: '' }, 'WEBHOOK_SECRET is missing'],
    ['with Probot’s', { WEBHOOK_SECRET: 'development' }, 'WEBHOOK_SECRET is Probot’s default'],
    ['with a key that is none', { PRIVATE_KEY: 'not a key' }, 'PRIVATE_KEY holds no private key'],
    ['with a port that is none', { PORT: 'http' }, 'PORT is no port'],
  ])('%s', async (_, env, why) => {
    const app = startApp({ ...complete, ...env });
    expect(await app.ended).toBe(2);
    expect(app.complaints()).toMatch(/^otesse-guard: [^\n]+\n$/);
    expect(app.complaints()).toContain(why);
    expect(app.log()).toBe('');
    expect(existsSync(app.dataFolder)).toBe(false);
  });

  it('with a key that GitHub does not know', async () => {
    const github = await simulatedGitHub();
    const app = startApp({ ...credentialsAt(github), PRIVATE_KEY: privateKey });
    expect(await app.ended).toBe(2);
    expect(app.complaints()).toMatch(/^otesse-guard: GitHub does not take PRIVATE_KEY[^\n]+\n$/);
  });

  it('where another program has the port', async () => {
    const github = await simulatedGitHub();
    const app = startApp({ ...credentialsAt(github), PORT: new URL(github.url).port });
    expect(await app.ended).toBe(2);
    expect(app.complaints()).toMatch(/^otesse-guard: port \d+ is taken[^\n]+\n$/);
  });
});

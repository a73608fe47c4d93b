import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../../src/app/settings/index.ts';

const key = (bits = 2048): string =>
  generateKeyPairSync('rsa', {
    modulusLength: bits,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;

const pem = key();
const secret = 'only the test knows this';
const complete = { APP_ID: '17', PRIVATE_KEY: pem, WEBHOOK_SECRET: secret, DATA_FOLDER: '/nowhere' };

/** What it says, or null when it would serve. */
function refusal(env: NodeJS.ProcessEnv): string | null {
  try {
    readSettings({ ...complete, ...env });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

test('what is complete is taken, and defaults fill the rest', () => {
  expect(readSettings(complete)).toMatchObject({
    credentials: { appId: 17, privateKey: pem, webhookSecret: secret },
    port: 3000,
    databaseUrl: null,
    apiUrl: 'https://api.github.com',
    siteUrl: 'https://github.com',
  });
});

test('an own GitHub has its site beside its API', () => {
  expect(readSettings({ ...complete, GITHUB_API_URL: 'https://git.example.com/api/v3/' })).toMatchObject({
    apiUrl: 'https://git.example.com/api/v3',
    siteUrl: 'https://git.example.com',
  });
});

test.each([
  ['with its line ends written out', pem.replaceAll('\n', String.raw`\n`)],
  ['in quotes', `"${pem}"`],
  ['in base64', Buffer.from(pem).toString('base64')],
])('a key is read %s', (_, given) => {
  expect(readSettings({ ...complete, PRIVATE_KEY: given }).credentials?.privateKey).toBe(pem);
});

test('a key is read from a file', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'guard-key-')), 'key.pem');
  await writeFile(file, pem);
  const { PRIVATE_KEY: _, ...rest } = complete;
  expect(readSettings({ ...rest, PRIVATE_KEY_PATH: file }).credentials?.privateKey).toBe(pem);
});

test('without anything, the App is yet to be made', () => {
  expect(readSettings({ DATA_FOLDER: '/nowhere' }).credentials).toBeNull();
});

test.each([
  ['no webhook secret', { WEBHOOK_SECRET: '' }, /WEBHOOK_SECRET is missing/],
  ['Probot’s default secret', { WEBHOOK_SECRET: 'development' }, /Probot’s default/],
  ['a secret that can be guessed', { WEBHOOK_SECRET: 'short' }, /shorter than 16/],
  ['no App', { APP_ID: '' }, /APP_ID/],
  ['an App that is no number', { APP_ID: 'guard' }, /APP_ID/],
  ['no key', { PRIVATE_KEY: '' }, /PRIVATE_KEY .* missing/],
  ['what is no key', { PRIVATE_KEY: 'my old password' }, /no private key in PEM form/],
  ['a key that is too short', { PRIVATE_KEY: key(1024) }, /2048 bits/],
  ['a file that is not there', { PRIVATE_KEY: '', PRIVATE_KEY_PATH: '/nowhere/key.pem' }, /cannot be read/],
  ['a port that is none', { PORT: '70000' }, /PORT/],
  ['another kind of database', { DATABASE_URL: 'mysql://a:b@c/d' }, /PostgreSQL/],
  ['an address that is none', { GITHUB_API_URL: 'api.github.com' }, /GITHUB_API_URL/],
  ['a level that is none', { LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
])('%s: refused in one line that quotes nothing secret', (_, env, said) => {
  const message = refusal(env as NodeJS.ProcessEnv);
  expect(message).toMatch(said);
  expect(message).not.toContain('\n');
  for (const value of Object.values(env).filter((one) => one.length > 8 && !one.startsWith('/')))
    expect(message).not.toContain(value);
});

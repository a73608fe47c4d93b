import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { LevelWithSilent } from 'pino';
import { UsageError } from '../../scan/errors.ts';
import { readPrivateKey } from './private-key.ts';
import type { AppSettings, Credentials } from './settings.ts';

/** Where the setup leaves what GitHub gave, in the data folder. */
export const credentialsFile = 'credentials.env';

/** Probot's, where none is set: everybody knows it. */
const knownSecrets = ['development'];
const shortestSecret = 16;
const levels: readonly string[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/**
 * What the environment says, and the file of the setup where it is silent.
 *
 * @throws UsageError, a line, when the server could not be trusted or could not work
 */
export function readSettings(env: NodeJS.ProcessEnv): AppSettings {
  const dataFolder = resolve(env.DATA_FOLDER || 'otesse-guard-data');
  const apiUrl = urlOf(env.GITHUB_API_URL || 'https://api.github.com', 'GITHUB_API_URL');
  return {
    credentials: credentialsOf({ ...leftBySetup(dataFolder), ...withoutEmpty(env) }),
    host: env.HOST || '0.0.0.0',
    port: portOf(env.PORT || '3000'),
    publicUrl: env.PUBLIC_URL ? urlOf(env.PUBLIC_URL, 'PUBLIC_URL') : null,
    databaseUrl: env.DATABASE_URL ? databaseOf(env.DATABASE_URL) : null,
    dataFolder,
    apiUrl,
    siteUrl: urlOf(env.GITHUB_SERVER_URL || siteOf(apiUrl), 'GITHUB_SERVER_URL'),
    logLevel: levelOf(env.LOG_LEVEL || 'info'),
  };
}

function leftBySetup(dataFolder: string): NodeJS.ProcessEnv {
  const file = join(dataFolder, credentialsFile);
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

const withoutEmpty = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value));

function credentialsOf(env: NodeJS.ProcessEnv): Credentials | null {
  const given = [env.APP_ID, env.PRIVATE_KEY ?? env.PRIVATE_KEY_PATH, env.WEBHOOK_SECRET];
  if (given.every((value) => value === undefined)) return null;
  const appId = Number(env.APP_ID);
  if (!Number.isSafeInteger(appId) || appId <= 0)
    throw new UsageError('APP_ID is missing or no number: it stands on the App’s settings page');
  return { appId, privateKey: readPrivateKey(env), webhookSecret: secretOf(env.WEBHOOK_SECRET) };
}

function secretOf(secret: string | undefined): string {
  if (secret === undefined)
    throw new UsageError(
      'WEBHOOK_SECRET is missing: without it, anybody could send webhooks in GitHub’s name',
    );
  if (knownSecrets.includes(secret))
    throw new UsageError(
      'WEBHOOK_SECRET is Probot’s default, which everybody knows: set one of your own, here and on the App’s settings page',
    );
  if (secret.length < shortestSecret)
    throw new UsageError(`WEBHOOK_SECRET is shorter than ${shortestSecret} characters: it can be guessed`);
  return secret;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError('PORT is no port: expected a number from 0 to 65535');
  return port;
}

function urlOf(text: string, name: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '')
    throw new UsageError(`${name} is no plain http or https URL`);
  return url.href.replace(/\/$/, '');
}

/** `https://api.github.com`, or `https://github.example.com/api/v3` of an own server. */
function siteOf(apiUrl: string): string {
  const url = new URL(apiUrl);
  url.hostname = url.hostname.replace(/^api\./, '');
  url.pathname = url.pathname.replace(/\/api\/v3\/?$/, '');
  return url.href.replace(/\/$/, '');
}

function databaseOf(text: string): string {
  const url = URL.parse(text);
  // What it is instead is not shown: it may hold a password.
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol))
    throw new UsageError('DATABASE_URL is no URL of a PostgreSQL server (postgres://…)');
  return text;
}

function levelOf(text: string): LevelWithSilent {
  if (!levels.includes(text)) throw new UsageError(`LOG_LEVEL is none of ${levels.join(', ')}`);
  return text as LevelWithSilent;
}

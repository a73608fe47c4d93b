import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Credentials, credentialsFile } from '../settings/index.ts';

/** For the next start. Gives the file's path; only this user may read it, and it is there whole or not at all. */
export async function keepCredentials(folder: string, credentials: Credentials): Promise<string> {
  const { appId, privateKey, webhookSecret } = credentials;
  const file = join(folder, credentialsFile);
  const text = [
    '# Written by the setup. The environment wins over it.',
    `APP_ID=${appId}`,
    `PRIVATE_KEY=${Buffer.from(privateKey).toString('base64')}`,
    `WEBHOOK_SECRET="${webhookSecret}"`,
    '',
  ].join('\n');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return file;
}

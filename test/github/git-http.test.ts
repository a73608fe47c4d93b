/** Cloning over HTTP. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { shopWithApp, tokenOf } from './support.ts';

const run = promisify(execFile);

async function clone(url: string, password: string | null, ...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'clone-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const address = new URL(url);
  if (password !== null) Object.assign(address, { username: 'x-access-token', password });
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' };
  await run('git', ['clone', '--quiet', ...args, address.href, folder], { env });
  return folder;
}

async function shop(permissions: Record<string, 'read' | 'write'>) {
  const shop = await shopWithApp(permissions);
  const token = await tokenOf(shop.github, shop.app.jwt(), shop.installation.id);
  return { ...shop, token, url: (await shop.call('GET', '/repos/acme/shop')).body.clone_url as string };
}

it('gives what was pushed, to a token that may read contents', async () => {
  const { shop: repository, token, url } = await shop({ contents: 'read' });
  repository.push('change', { 'src/new.ts': 'new\n', 'src/pay.ts': null });
  const folder = await clone(url, token, '--branch', 'change');
  expect(await readFile(join(folder, 'src/new.ts'), 'utf8')).toBe('new\n');
  const { stdout } = await run('git', ['-C', folder, 'log', '--format=%H %an %s']);
  expect(stdout.split('\n')[0]).toBe(`${repository.head('change')} acme Change`);
  await run('git', ['-C', folder, 'fsck', '--strict']);
});

it('gives nothing to anyone else', async () => {
  const { github, token, url } = await shop({ issues: 'read' });
  await expect(clone(url, null)).rejects.toThrow('terminal prompts disabled');
  await expect(clone(url, 'ghs_nothing')).rejects.toThrow('Authentication failed');
  await expect(clone(url, token)).rejects.toThrow('403');
  expect(github.problems.take()).toContain('git fetch of acme/shop: the installation lacks contents');
});

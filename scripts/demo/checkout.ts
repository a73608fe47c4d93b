import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { World } from './world.ts';

/** A checkout of a pull request, and what a runner is given with it. */
export interface Checkout {
  folder: string;
  event: { action: 'opened' | 'synchronize'; number: number };
  /** GitHub's address. */
  server: string;
  /** Of the run: it may read, and no more. */
  token: string;
}

/** As actions/checkout does it for a pull request: the merge of head and base, one commit deep. */
export async function checkout(
  { github, shop }: World,
  folder: string,
  event: Pick<Checkout['event'], 'action' | 'number'>,
): Promise<Checkout> {
  const token = shop.workflows.token({ contents: 'read', pull_requests: 'read' });
  const server = github.url;
  const merge = `refs/remotes/pull/${event.number}/merge`;
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  await mkdir(folder);
  const git = gitIn(folder);
  await git('init', '--quiet');
  await git('remote', 'add', 'origin', `${server}/${shop.fullName}`);
  await git('config', '--local', `http.${server}/.extraheader`, header);
  await git(
    'fetch',
    '--quiet',
    '--no-tags',
    '--depth=1',
    'origin',
    `+refs/pull/${event.number}/merge:${merge}`,
  );
  await git('checkout', '--quiet', '--detach', merge);
  const path = `/repos/${shop.fullName}/pulls/${event.number}`;
  const answer = await fetch(`${server}${path}`, { headers: { authorization: `Bearer ${token}` } });
  return { folder, event: { ...event, pull_request: await answer.json() } as never, server, token };
}

function gitIn(folder: string) {
  // Whoever runs the demo may have settings of their own; the demo's repositories have none of it.
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  return (...args: string[]) => promisify(execFile)('git', ['-C', folder, ...args], { env });
}

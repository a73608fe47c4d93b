/** A simulated GitHub for one test, with the usual repository and App in it. */
import { onTestFinished } from 'vitest';
import type { NewInstallation } from './driving/app.ts';
import { type Options, SimulatedGitHub } from './index.ts';
import type { Permissions } from './state/accounts.ts';

/** Closed when the test is over, which then fails if it objected to anything. */
export async function simulatedGitHub(options?: Options): Promise<SimulatedGitHub> {
  const github = await SimulatedGitHub.start(options);
  onTestFinished(() => github.close());
  return github;
}

/** `acme/shop` with the branches of a repository that is there, and the token of a workflow's run in it. */
export async function shopOf(root: string) {
  const github = await simulatedGitHub();
  const shop = github.repository('acme/shop', { private: true, from: root });
  return { github, shop, token: shop.workflows.token({ contents: 'read', pull_requests: 'read' }) };
}

/** `acme/shop`, of which ann is a maintainer, with an App installed that may do what is said. */
export async function shopWithApp(
  permissions: Permissions,
  {
    events = [],
    hook,
    ...installation
  }: NewInstallation & { events?: string[]; hook?: { url: string; secret: string } } & Options = {},
) {
  const { now, ...rest } = installation as Options & NewInstallation;
  const github = await simulatedGitHub(now ? { now } : {});
  const shop = github.repository('acme/shop', {
    private: true,
    files: { 'src/pay.ts': 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n' },
    collaborators: { ann: 'maintain', bob: 'read' },
  });
  const app = github.app({ permissions, events, ...(hook ? { hook } : {}) });
  const installed = app.install('acme', rest);
  const call = caller(github.url, await tokenOf(github, app.jwt(), installed.id));
  return { github, shop, app, installation: installed, call };
}

export async function tokenOf({ url }: SimulatedGitHub, jwt: string, installation: number): Promise<string> {
  const { body } = await caller(url, jwt)('POST', `/app/installations/${installation}/access_tokens`);
  return (body as { token: string }).token;
}

export interface Answered {
  status: number;
  // What the description promises of it has been checked by the server.
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the members that it names
  body: any;
  headers: Headers;
}

/** Asks with plain fetch: `await call('GET', '/repos/acme/shop')`. */
export function caller(url: string, token?: string) {
  return async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered> => {
    const answer = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = answer.headers.get('content-type')?.includes('json') && text !== '';
    return { status: answer.status, body: json ? JSON.parse(text) : text, headers: answer.headers };
  };
}

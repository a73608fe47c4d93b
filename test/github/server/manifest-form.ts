/**
 * Where a browser brings a manifest: `POST /settings/apps/new`, and the same below an organisation. Here the person
 * agrees at once, and is sent back with the code: https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
import { randomBytes } from 'node:crypto';
import type { Manifest } from '../state/state.ts';
import type { Answer } from './answer.ts';
import type { Request } from './respond.ts';
import type { Server } from './server.ts';

export function manifestForm({ state, problems }: Server, { method, url, body }: Request): Answer | null {
  const [, , owner = 'octocat'] =
    /^(\/organizations\/([^/]+))?\/settings\/apps\/new$/.exec(url.pathname) ?? [];
  if (method !== 'POST' || !url.pathname.endsWith('/settings/apps/new')) return null;
  const manifest = JSON.parse(new URLSearchParams(body).get('manifest') ?? '{}') as Manifest;
  const breach = breachOf(manifest);
  if (breach !== null) {
    problems.add(`POST ${url.pathname}: GitHub does not take this manifest: ${breach}`);
    return { status: 422, body: { message: breach } };
  }
  if (!state.accounts.has(owner.toLowerCase())) {
    const type = url.pathname.startsWith('/organizations/') ? 'Organization' : 'User';
    state.accounts.set(owner.toLowerCase(), { id: ++state.lastId, login: owner, type });
  }
  const code = randomBytes(10).toString('hex');
  state.manifests.set(code, { owner, manifest });
  const back = new URL(manifest.redirect_url!);
  back.searchParams.set('code', code);
  const given = url.searchParams.get('state');
  if (given !== null) back.searchParams.set('state', given);
  return { status: 302, headers: { location: back.href } };
}

function breachOf({ name, url, redirect_url: back, hook_attributes: hook }: Manifest): string | null {
  if (!name || name.length > 34) return 'a name of at most 34 characters is needed';
  if (!url || !URL.canParse(url)) return 'a url is needed';
  if (!back || !URL.canParse(back)) return 'a redirect_url is needed';
  if (hook !== undefined && !URL.canParse(hook.url)) return 'hook_attributes has no url';
  return null;
}

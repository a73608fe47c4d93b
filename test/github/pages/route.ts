/** The pages for people, at the addresses that `html_url` names. They need no token: it is a demo's GitHub. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../server/answer.ts';
import { findRepository } from '../state/find.ts';
import type { Repository } from '../state/repository.ts';
import type { Pull } from '../views/pull-request.ts';
import type { View } from '../views/view.ts';
import { appPage } from './app.ts';
import { checkRunPage } from './checks.ts';
import { blobPage, commitPage } from './code.ts';
import { filesPage } from './files.ts';
import { html } from './html.ts';
import { homePage, issuePage, repositoryPage } from './lists.ts';
import { type Page, pageAnswer } from './page.ts';
import { checksPage, commitsPage, conversationPage } from './pull-request.ts';

/** Null where the address is not a page's. */
export function page(view: View, method: string, path: string): Answer | null {
  if (method !== 'GET') return null;
  if (path === '/') return pageAnswer(view, null, homePage(view));
  if (path === '/_pages/style.css') return asset('text/css', 'frame.css', 'conversation.css', 'markdown.css');
  if (path === '/_pages/icon.svg' || path === '/favicon.ico') return asset('image/svg+xml', 'icon.svg');
  const [, slug] = /^\/apps\/([^/]+)(?:\/installations\/new)?$/.exec(path) ?? [];
  const app = [...view.state.apps.values()].find((each) => each.slug === slug);
  if (app !== undefined) return pageAnswer(view, null, appPage(app));
  const [, owner, name, rest = ''] = /^\/([^/]+)\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
  const repository = owner && name ? findRepository(view.state, owner, name) : undefined;
  if (repository === undefined) return null;
  const shown = rest === '' ? repositoryPage(view, repository) : inRepository(view, repository, rest);
  return pageAnswer(
    view,
    repository,
    shown ?? { title: 'Not found', body: html`<h1>Not found</h1>`, status: 404 },
  );
}

function asset(type: string, ...names: string[]): Answer {
  const body = Buffer.concat(names.map((name) => readFileSync(join(import.meta.dirname, name))));
  return { status: 200, body, headers: { 'content-type': `${type}; charset=utf-8` } };
}

const tabs = { '': conversationPage, commits: commitsPage, checks: checksPage, files: filesPage };

function inRepository(view: View, repository: Repository, path: string): Page | null {
  const [, what, below = ''] = /^(blob|commit)\/(.+)$/.exec(path) ?? [];
  if (what === 'blob') return blobPage(repository, below);
  if (what === 'commit') return commitPage(view, repository, below);
  const [, kind, id, tab = ''] = /^(pull|issues|runs)\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (kind === 'runs') {
    const run = repository.checkRuns.get(Number(id));
    return run ? checkRunPage(view, repository, run) : null;
  }
  const issue = repository.issues.get(Number(id));
  if (issue === undefined || kind === undefined) return null;
  if (issue.pull === null) return issuePage(view, repository, issue);
  return tab in tabs ? tabs[tab as keyof typeof tabs](view, repository, issue as Pull) : null;
}

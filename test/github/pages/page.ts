/** The frame of every page. */
import type { Answer } from '../server/answer.ts';
import { fullName } from '../state/find.ts';
import type { Repository } from '../state/repository.ts';
import type { View } from '../views/view.ts';
import { type Html, html } from './html.ts';

export interface Page {
  title: string;
  body: Html;
  status?: number;
}

export function pageAnswer(
  view: View,
  repository: Repository | null,
  { title, body, status = 200 }: Page,
): Answer {
  const document = html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${title}</title>
  <link rel="icon" href="/_pages/icon.svg">
  <link rel="stylesheet" href="/_pages/style.css">
</head>
<body>
  <header class="site">
    <a class="home" href="${view.base}/">Simulated GitHub</a>
    ${repository && breadcrumbs(view, repository)}
  </header>
  <main>${body}</main>
</body>
</html>
`;
  // Nothing runs, and nothing comes from elsewhere.
  const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
  return { status, body: Buffer.from(document.text), headers };
}

function breadcrumbs({ base }: View, repository: Repository): Html {
  return html`<nav>
    <span class="owner">${repository.owner}</span> /
    <a href="${base}/${fullName(repository)}"><b>${repository.name}</b></a>
    <span class="pill">${repository.private ? 'Private' : 'Public'}</span>
    ${repository.archived && html`<span class="pill">Archived</span>`}
  </nav>`;
}

/** `Nov 24, 2026, 13:05`. */
export function when(time: string): Html {
  const text = new Date(time).toLocaleString('en-US', {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return html`<time datetime="${time}" title="${time}">${text}</time>`;
}

export const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

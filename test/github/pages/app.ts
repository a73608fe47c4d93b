/** An App, as one sees it before one installs it. */
import type { App } from '../state/accounts.ts';
import { html } from './html.ts';
import type { Page } from './page.ts';

export function appPage({ name, owner, permissions, events }: App): Page {
  const lines = Object.entries(permissions).map(
    ([what, level]) => html`<li><b>${what.replaceAll('_', ' ')}</b> <span class="muted">${level}</span></li>`,
  );
  const body = html`
    <h1>${name}</h1>
    <p class="subhead">by ${owner}</p>
    <h2>Permissions</h2>
    <ul class="box list">${lines}</ul>
    <h2>Events</h2>
    <p>${events.join(', ') || 'None'}</p>
  `;
  return { title: name, body };
}

/** Who wrote something. */

import { associationOf } from '../state/find.ts';
import type { Repository } from '../state/repository.ts';
import type { View } from '../views/view.ts';
import { type Html, html } from './html.ts';

const hues = 12;

/** A picture of nobody: a letter, of one of some colours. */
export function avatar(login: string): Html {
  const bot = login.endsWith('[bot]');
  const sum = [...login].reduce((all, character) => all + character.charCodeAt(0), 0);
  return html`<span class="avatar hue-${sum % hues}${bot && ' bot'}">${login[0]!.toUpperCase()}</span>`;
}

export function author(login: string): Html {
  const bot = login.endsWith('[bot]');
  const name = login.replace(/\[bot\]$/, '');
  return html`<b class="author">${name}</b>${bot && html` <span class="pill">bot</span>`}`;
}

export function role({ state }: View, repository: Repository, login: string): Html | null {
  const association = associationOf(state, repository, login);
  if (association === 'NONE') return null;
  const name = association[0] + association.slice(1).toLowerCase();
  return html`<span class="pill">${name}</span>`;
}

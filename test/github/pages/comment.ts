/** One thing that someone wrote. */
import { accountOf } from '../state/find.ts';
import type { Reaction } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import type { View } from '../views/view.ts';
import { type Html, html } from './html.ts';
import { markdown, type Shown } from './markdown.ts';
import { when } from './page.ts';
import { author, avatar, role } from './people.ts';

interface Written {
  user: string;
  body: string | null;
  createdAt: string;
  updatedAt: string;
  reactions: Reaction[];
}

/** `anchor` is where links to it lead. */
export function commentBox(
  view: View,
  repository: Repository,
  { user, body, createdAt, updatedAt, reactions }: Written,
  anchor: string,
  shown: Shown = {},
): Html {
  const { login } = accountOf(view.state, user);
  const edited = updatedAt !== createdAt && html` · edited`;
  return html`<article class="comment" id="${anchor}">
    <header>
      ${avatar(login)} ${author(login)}
      <span class="muted">commented ${when(createdAt)}${edited}</span>
      ${role(view, repository, user)}
    </header>
    <div class="body">
      ${body?.trim() ? markdown(body, shown) : html`<p class="muted"><i>No description provided.</i></p>`}
      ${reactionRow(reactions)}
    </div>
  </article>`;
}

const faces: Record<string, string> = {
  '+1': '👍',
  '-1': '👎',
  laugh: '😄',
  confused: '😕',
  heart: '❤️',
  hooray: '🎉',
  rocket: '🚀',
  eyes: '👀',
};

function reactionRow(reactions: Reaction[]): Html | null {
  const counts = new Map<string, number>();
  for (const { content } of reactions) counts.set(content, (counts.get(content) ?? 0) + 1);
  if (counts.size === 0) return null;
  const each = [...counts].map(
    ([content, count]) => html`<span class="reaction">${faces[content] ?? content} ${count}</span>`,
  );
  return html`<p class="reactions">${each}</p>`;
}

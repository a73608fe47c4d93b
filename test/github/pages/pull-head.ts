/** What stands above every tab of a pull request. */
import { comparisonOf } from '../git/pull-request.ts';
import type { Repository } from '../state/repository.ts';
import type { Pull } from '../views/pull-request.ts';
import { htmlUrl } from '../views/repository.ts';
import type { View } from '../views/view.ts';
import { latestRuns } from './checks.ts';
import { type Html, html } from './html.ts';
import { plural } from './page.ts';
import { author } from './people.ts';

export type Tab = 'conversation' | 'commits' | 'checks' | 'files';

function pullUrl(view: View, repository: Repository, { number }: Pull): string {
  return `${htmlUrl(view, repository)}/pull/${number}`;
}

export function stateBadge({ state, pull }: Pull): Html {
  if (pull.mergedAt !== null) return html`<span class="state merged">Merged</span>`;
  if (state === 'closed') return html`<span class="state closed">Closed</span>`;
  return pull.draft
    ? html`<span class="state draft">Draft</span>`
    : html`<span class="state open">Open</span>`;
}

export function pullHead(view: View, repository: Repository, issue: Pull, open: Tab): Html {
  const { pull, title, number, user, comments } = issue;
  const { commits, files } = comparisonOf(repository, pull);
  const url = pullUrl(view, repository, issue);
  const said = comments.length + pull.threads.reduce((all, thread) => all + thread.comments.length, 0);
  const from = pull.head.repository === repository.id ? pull.head.ref : `${pull.head.owner}:${pull.head.ref}`;
  const verb = pull.mergedAt === null ? 'wants to merge' : 'merged';
  const tab = (which: Tab, path: string, name: string, count: number) =>
    html`<a class="tab${which === open && ' on'}" href="${url}${path}">${name} <span class="count">${count}</span></a>`;
  return html`
    <h1>${title} <span class="number">#${number}</span></h1>
    <p class="subhead">
      ${stateBadge(issue)} ${author(user)} ${verb} ${plural(commits.length, 'commit')} into
      <code>${pull.base.ref}</code> from <code>${from}</code>
      ${issue.locked && html`<span class="pill">Conversation locked</span>`}
    </p>
    <nav class="tabs">
      ${tab('conversation', '', 'Conversation', said)}
      ${tab('commits', '/commits', 'Commits', commits.length)}
      ${tab('checks', '/checks', 'Checks', latestRuns(repository, pull.head.sha).length)}
      ${tab('files', '/files', 'Files changed', files.length)}
    </nav>
  `;
}

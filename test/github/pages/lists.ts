/** What there is: repositories, and the pull requests and issues of one. An issue. */
import { fullName } from '../state/find.ts';
import type { Issue } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import type { Pull } from '../views/pull-request.ts';
import { htmlUrl } from '../views/repository.ts';
import type { View } from '../views/view.ts';
import { commentBox } from './comment.ts';
import { type Html, html } from './html.ts';
import { labelPills } from './labels.ts';
import { type Page, plural, when } from './page.ts';
import { author } from './people.ts';
import { stateBadge } from './pull-head.ts';

export function homePage(view: View): Page {
  const lines = [...view.state.repositories.values()].map(
    (each) => html`<li><a href="${htmlUrl(view, each)}"><b>${fullName(each)}</b></a></li>`,
  );
  return { title: 'Repositories', body: html`<h1>Repositories</h1><ul class="box list">${lines}</ul>` };
}

export function repositoryPage(view: View, repository: Repository): Page {
  const all = [...repository.issues.values()].reverse();
  const body = html`
    ${list(
      'Pull requests',
      view,
      repository,
      all.filter(({ pull }) => pull !== null),
    )}
    ${list(
      'Issues',
      view,
      repository,
      all.filter(({ pull }) => pull === null),
    )}
  `;
  return { title: fullName(repository), body };
}

function list(name: string, view: View, repository: Repository, issues: Issue[]): Html {
  const lines = issues.map((issue) => {
    const url = `${htmlUrl(view, repository)}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`;
    return html`<li>
      ${issue.pull ? stateBadge(issue as Pull) : issueBadge(issue)} <a href="${url}"><b>${issue.title}</b></a>
      <span class="muted">#${issue.number} by ${issue.user}, ${plural(issue.comments.length, 'comment')}</span>
    </li>`;
  });
  const none = html`<li class="muted">None yet.</li>`;
  return html`<h1>${name}</h1><ul class="box list">${lines.length > 0 ? lines : none}</ul>`;
}

function issueBadge({ state, stateReason }: Issue): Html {
  if (state === 'open') return html`<span class="state open">Open</span>`;
  return html`<span class="state ${stateReason === 'not_planned' ? 'draft' : 'merged'}">Closed</span>`;
}

export function issuePage(view: View, repository: Repository, issue: Issue): Page {
  const comments = issue.comments.map((comment) =>
    commentBox(view, repository, comment, `issuecomment-${comment.id}`),
  );
  const body = html`
    <h1>${issue.title} <span class="number">#${issue.number}</span></h1>
    <p class="subhead">${issueBadge(issue)} ${author(issue.user)} opened this ${when(issue.createdAt)}</p>
    ${labelPills(repository, issue)}
    <div class="timeline">${commentBox(view, repository, issue, `issue-${issue.number}`)}${comments}</div>
  `;
  return { title: `${issue.title} · Issue #${issue.number}`, body };
}

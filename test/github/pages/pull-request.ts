/** A pull request: the conversation, its commits, its checks. */
import { readCommit } from '../git/objects.ts';
import { comparisonOf } from '../git/pull-request.ts';
import type { Review } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import type { Pull } from '../views/pull-request.ts';
import type { View } from '../views/view.ts';
import { checkLine, latestRuns, mergeBox } from './checks.ts';
import { commentBox } from './comment.ts';
import { type Html, html } from './html.ts';
import { labelPills } from './labels.ts';
import { markdown } from './markdown.ts';
import { type Page, when } from './page.ts';
import { author, avatar } from './people.ts';
import { pullHead } from './pull-head.ts';
import { threadBox } from './thread.ts';

interface Happened {
  at: string;
  /** Of two in the same second the one with the lower id was first. */
  id: number;
  shown: Html;
}

export function conversationPage(view: View, repository: Repository, issue: Pull): Page {
  const { pull } = issue;
  const events: Happened[] = [
    ...commitEvents(repository, issue),
    ...issue.comments.map((comment) => ({
      at: comment.createdAt,
      id: comment.id,
      shown: commentBox(view, repository, comment, `issuecomment-${comment.id}`),
    })),
    ...pull.reviews
      .filter(({ state }) => state !== 'PENDING')
      .map((review) => ({
        at: review.submittedAt,
        id: review.id,
        shown: reviewBox(view, repository, issue, review),
      })),
  ];
  if (pull.mergedAt !== null) events.push(event(pull.mergedAt, pull.mergedBy ?? issue.user, 'merged this'));
  else if (issue.closedAt !== null) events.push(event(issue.closedAt, issue.user, 'closed this'));
  events.sort((a, b) => a.at.localeCompare(b.at) || a.id - b.id);
  const body = html`
    ${pullHead(view, repository, issue, 'conversation')}
    ${labelPills(repository, issue)}
    <div class="timeline">
      ${commentBox(view, repository, issue, `pull-${issue.number}`)}
      ${events.map(({ shown }) => shown)}
    </div>
    ${issue.state === 'open' && mergeBox(view, repository, pull.head.sha)}
  `;
  return { title: `${issue.title} · Pull request #${issue.number}`, body };
}

function commitEvents(repository: Repository, { pull }: Pull): Happened[] {
  return comparisonOf(repository, pull).commits.map((id) => {
    const commit = readCommit(repository.folder, id);
    return { at: commit.committer.date, id: 0, shown: commitLine(id, commit.author.name, commit.message) };
  });
}

function commitLine(id: string, name: string, message: string): Html {
  return html`<p class="event">${avatar(name)} ${message.split('\n')[0]} <code class="right">${id.slice(0, 7)}</code></p>`;
}

function event(at: string, login: string, what: string): Happened {
  return {
    at,
    id: Number.POSITIVE_INFINITY,
    shown: html`<p class="event">${avatar(login)} ${author(login)} ${what} ${when(at)}</p>`,
  };
}

const verdicts: Record<Review['state'], string> = {
  APPROVED: 'approved these changes',
  CHANGES_REQUESTED: 'requested changes',
  COMMENTED: 'reviewed',
  DISMISSED: 'reviewed, which was dismissed',
  PENDING: 'is reviewing',
};

/** With the threads that it began; a reply stands in its thread. */
function reviewBox(view: View, repository: Repository, issue: Pull, review: Review): Html {
  const begun = issue.pull.threads.filter(({ comments }) => comments[0]?.review === review.id);
  if (begun.length === 0 && review.body === '' && review.state === 'COMMENTED') return html``;
  return html`<section class="review" id="pullrequestreview-${review.id}">
    <p class="event">${avatar(review.user)} ${author(review.user)} ${verdicts[review.state]} ${when(review.submittedAt)}</p>
    ${review.body !== '' && html`<div class="comment"><div class="body">${markdown(review.body)}</div></div>`}
    ${begun.map((thread) => threadBox(view, repository, issue, thread))}
  </section>`;
}

export function commitsPage(view: View, repository: Repository, issue: Pull): Page {
  const lines = comparisonOf(repository, issue.pull).commits.map((id) => {
    const { author: by, message } = readCommit(repository.folder, id);
    return html`<li>${message.split('\n')[0]} <span class="muted">${by.name} ${when(by.date)}</span> <code class="right">${id.slice(0, 7)}</code></li>`;
  });
  const body = html`${pullHead(view, repository, issue, 'commits')}<ul class="box list">${lines}</ul>`;
  return { title: `Commits · Pull request #${issue.number}`, body };
}

export function checksPage(view: View, repository: Repository, issue: Pull): Page {
  const runs = latestRuns(repository, issue.pull.head.sha);
  const lines = runs.map((run) => checkLine(view, repository, run));
  const body = html`${pullHead(view, repository, issue, 'checks')}<ul class="box list checks">${lines}</ul>`;
  return { title: `Checks · Pull request #${issue.number}`, body };
}

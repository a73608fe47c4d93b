/** What is said of one place of a pull request. */
import { patchRows } from '../git/patch.ts';
import { standing } from '../git/review-line.ts';
import type { ReviewThread } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import type { Pull } from '../views/pull-request.ts';
import type { View } from '../views/view.ts';
import { commentBox } from './comment.ts';
import { diffRow } from './diff.ts';
import { type Html, html } from './html.ts';
import { plural } from './page.ts';

/** Lines of the diff above what a thread stands on. */
const above = 4;

/** In the conversation: with its path, and the lines that it is about. A resolved one is folded. */
export function threadBox(view: View, repository: Repository, issue: Pull, thread: ReviewThread): Html {
  const { position } = standing(repository, issue.pull, thread);
  const outdated = position === null && html` <span class="pill">Outdated</span>`;
  const lines = thread.subject === 'line' && html`<table class="lines">${hunkEnd(thread)}</table>`;
  const inside = html`${lines}${threadComments(view, repository, thread)}`;
  if (thread.resolvedBy === null) {
    return html`<section class="thread">
      <div class="path">${thread.path}${outdated}</div>
      ${inside}
    </section>`;
  }
  const said = plural(thread.comments.length, 'comment');
  return html`<details class="thread resolved">
    <summary class="path">${thread.path}${outdated} <span class="muted">${said} · resolved by ${thread.resolvedBy}</span></summary>
    ${inside}
  </details>`;
}

export function threadComments(view: View, repository: Repository, thread: ReviewThread): Html {
  const lines = commentedLines(thread);
  const boxes = thread.comments.map((comment) =>
    commentBox(view, repository, comment, `discussion_r${comment.id}`, lines && { lines }),
  );
  return html`<div class="said">${boxes}</div>`;
}

/** The lines that it was put on, as a suggestion would replace them. */
function commentedLines({ diffHunk, line, startLine, side }: ReviewThread): string[] | undefined {
  if (line === null || side === 'LEFT') return undefined;
  const right = diffHunk.split('\n').filter((each) => !each.startsWith('-') && !each.startsWith('@@'));
  return right.slice(-(line - (startLine ?? line) + 1)).map((each) => each.slice(1));
}

function hunkEnd({ diffHunk, line, startLine }: ReviewThread): Html[] {
  const rows = patchRows(diffHunk).slice(1);
  const least = line === null ? above : line - (startLine ?? line) + above;
  return rows.slice(-least).map(diffRow);
}

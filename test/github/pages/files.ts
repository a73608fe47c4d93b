/** The files of a pull request, with what is said of their lines. */
import type { FileDiff } from '../git/diff.ts';
import { patchRows } from '../git/patch.ts';
import { comparisonOf } from '../git/pull-request.ts';
import { standing } from '../git/review-line.ts';
import type { ReviewThread } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import type { Pull } from '../views/pull-request.ts';
import type { View } from '../views/view.ts';
import { diffRow } from './diff.ts';
import { type Html, html } from './html.ts';
import type { Page } from './page.ts';
import { pullHead } from './pull-head.ts';
import { threadComments } from './thread.ts';

export function filesPage(view: View, repository: Repository, issue: Pull): Page {
  const { files } = comparisonOf(repository, issue.pull);
  const threads = issue.pull.threads.map((thread) => ({
    thread,
    ...standing(repository, issue.pull, thread),
  }));
  const shown = files.map((file) => {
    const here = threads.filter(({ thread }) => thread.path === file.path && thread.resolvedBy === null);
    return fileBox(view, repository, file, here);
  });
  return {
    title: `Files · Pull request #${issue.number}`,
    body: html`${pullHead(view, repository, issue, 'files')}${shown}`,
  };
}

/** A thread, and where in the patch it stands now. */
interface Standing {
  thread: ReviewThread;
  position: number | null;
}

export function fileBox(view: View, repository: Repository, file: FileDiff, threads: Standing[]): Html {
  const said = (those: Standing[]) =>
    those.map(
      ({ thread }) => html`<section class="thread">${threadComments(view, repository, thread)}</section>`,
    );
  const whole = threads.filter(({ thread }) => thread.subject === 'file');
  const name = file.previousPath === null ? file.path : `${file.previousPath} → ${file.path}`;
  return html`<section class="box file">
    <div class="path">${name} <span class="plus">+${file.additions}</span> <span class="minus">−${file.deletions}</span></div>
    ${said(whole)}
    ${file.patch === null ? html`<p class="padded muted">${absence(file)}</p>` : patchTable(file.patch, threads, said)}
  </section>`;
}

function absence({ binary, additions, deletions }: FileDiff): string {
  if (binary) return 'Binary file not shown.';
  return additions + deletions === 0 ? 'File renamed without changes.' : 'Large diffs are not rendered.';
}

function patchTable(patch: string, threads: Standing[], said: (those: Standing[]) => Html[]): Html {
  const rows = patchRows(patch).map((row, position) => {
    if (row.text.startsWith('@@')) return html`<tr class="hunk"><td colspan="4">${row.text}</td></tr>`;
    const here = threads.filter((each) => each.thread.subject === 'line' && each.position === position);
    return html`${diffRow(row)}${here.length > 0 && html`<tr><td colspan="4">${said(here)}</td></tr>`}`;
  });
  return html`<table class="lines">${rows}</table>`;
}

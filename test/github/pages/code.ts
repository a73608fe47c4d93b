/** A file, and a commit. */
import { entryAt, readBlob, readCommit } from '../git/objects.ts';
import { resolveRevision } from '../resources/revision.ts';
import type { Repository } from '../state/repository.ts';
import { filesOf } from '../views/commit.ts';
import type { View } from '../views/view.ts';
import { fileBox } from './files.ts';
import { html } from './html.ts';
import { type Page, when } from './page.ts';

/** `REVISION/PATH`, of which each may have slashes; null where there is no such file. */
export function blobPage(repository: Repository, path: string): Page | null {
  const parts = path.split('/').map(decodeURIComponent);
  for (let cut = 1; cut < parts.length; cut++) {
    const commit = resolveRevision(repository, parts.slice(0, cut).join('/'));
    if (commit === null) continue;
    const name = parts.slice(cut).join('/');
    const entry = entryAt(repository.folder, commit, name);
    if (entry?.type === 'blob') return filePage(name, readBlob(repository.folder, entry.sha));
  }
  return null;
}

function filePage(name: string, content: Buffer): Page {
  const lines = content.toString().replace(/\n$/, '').split('\n');
  const rows = lines.map(
    (line, at) =>
      html`<tr id="L${at + 1}"><td class="number">${at + 1}</td><td class="code">${line}</td></tr>`,
  );
  const text = content.includes(0)
    ? html`<p class="padded muted">Binary file not shown.</p>`
    : html`<table class="lines">${rows}</table>`;
  return {
    title: name,
    body: html`<section class="box file"><div class="path">${name}</div>${text}</section>`,
  };
}

export function commitPage(view: View, repository: Repository, id: string): Page | null {
  const sha = resolveRevision(repository, id);
  if (sha === null) return null;
  const commit = readCommit(repository.folder, sha);
  const [title, ...rest] = commit.message.split('\n');
  const files = filesOf(repository, commit).map((file) => fileBox(view, repository, file, []));
  const body = html`
    <h1>${title}</h1>
    ${rest.join('').trim() !== '' && html`<pre>${rest.join('\n').trim()}</pre>`}
    <p class="muted">${commit.author.name} ${when(commit.author.date)} · <code>${sha}</code></p>
    ${files}
  `;
  return { title: title!, body };
}

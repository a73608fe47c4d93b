import type { Issue } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import { type Html, html } from './html.ts';

export function labelPills({ labels }: Repository, issue: Issue): Html | null {
  if (issue.labels.length === 0) return null;
  const pills = issue.labels.map(
    (name) => html`<span class="pill label">${labels.get(name.toLowerCase())?.name ?? name}</span> `,
  );
  return html`<p class="labels">${pills}</p>`;
}

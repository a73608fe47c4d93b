/** Check runs: a line of each in a list, and a page of each with its annotations. */
import type { Annotation, CheckRun, Repository } from '../state/repository.ts';
import { htmlUrl } from '../views/repository.ts';
import type { View } from '../views/view.ts';
import { type Html, html } from './html.ts';
import { markdown } from './markdown.ts';
import { type Page, plural, when } from './page.ts';

/** The newest of each name and App, as GitHub lists them. */
export function latestRuns({ checkRuns, checkSuites }: Repository, sha: string): CheckRun[] {
  const latest = new Map<string, CheckRun>();
  for (const run of checkRuns.values()) {
    if (run.headSha === sha) latest.set(`${checkSuites.get(run.suite)!.appId} ${run.name}`, run);
  }
  return [...latest.values()];
}

const marks: Record<string, string> = {
  success: '✓',
  failure: '✕',
  timed_out: '✕',
  action_required: '!',
  cancelled: '■',
  neutral: '■',
  skipped: '■',
  stale: '■',
};

function outcome({ status, conclusion }: CheckRun): Html {
  const name = conclusion ?? status;
  return html`<span class="mark ${name}" title="${name}">${marks[name] ?? '●'}</span>`;
}

export function checkLine(view: View, repository: Repository, run: CheckRun): Html {
  const link = `${htmlUrl(view, repository)}/runs/${run.id}`;
  const app = view.state.apps.get(repository.checkSuites.get(run.suite)!.appId)!;
  const said = run.output.title && html`<span class="muted"> — ${run.output.title}</span>`;
  return html`<li>${outcome(run)} <b>${app.name} / ${run.name}</b>${said} <a class="details" href="${link}">Details</a></li>`;
}

/** What stands below the conversation. */
export function mergeBox(view: View, repository: Repository, sha: string): Html | null {
  const runs = latestRuns(repository, sha);
  if (runs.length === 0) return null;
  const bad = runs.filter(
    ({ conclusion }) => marks[conclusion ?? ''] === '✕' || conclusion === 'action_required',
  );
  const pending = runs.filter(({ status }) => status !== 'completed');
  const [kind, head] =
    bad.length > 0
      ? ['failure', 'Some checks were not successful']
      : pending.length > 0
        ? ['pending', "Some checks haven't completed yet"]
        : ['success', 'All checks have passed'];
  return html`<section class="box merge ${kind}">
    <h2>${head}</h2>
    <p class="muted">${plural(bad.length, 'failing check')}, ${plural(pending.length, 'pending check')}, ${runs.length} in all</p>
    <ul class="checks">${runs.map((run) => checkLine(view, repository, run))}</ul>
  </section>`;
}

export function checkRunPage(view: View, repository: Repository, run: CheckRun): Page {
  const { name, output, actions, annotations, headSha, completedAt, startedAt } = run;
  const app = view.state.apps.get(repository.checkSuites.get(run.suite)!.appId)!;
  const buttons = actions.map(
    ({ label, description }) => html`<span class="button" title="${description}">${label}</span>`,
  );
  const time = completedAt ?? startedAt;
  const body = html`
    <h1>${outcome(run)} ${app.name} / ${name}</h1>
    <p class="muted">
      <b>${run.conclusion ?? run.status}</b> ${time && when(time)} · commit
      <a href="${htmlUrl(view, repository)}/commit/${headSha}"><code>${headSha.slice(0, 7)}</code></a>
    </p>
    ${buttons.length > 0 && html`<p class="buttons">${buttons}</p>`}
    <section class="box padded">
      ${output.title && html`<h2>${output.title}</h2>`}
      ${output.summary && markdown(output.summary)}
      ${output.text && markdown(output.text)}
    </section>
    ${annotations.length > 0 && html`<h2>Annotations <span class="count">${annotations.length}</span></h2>`}
    ${annotations.map((each) => annotationBox(view, repository, headSha, each))}
  `;
  return { title: `${name} · ${repository.name}`, body };
}

function annotationBox(view: View, repository: Repository, sha: string, annotation: Annotation): Html {
  const { path, start_line: from, end_line: to, annotation_level: level, title, message } = annotation;
  const lines = from === to ? `L${from}` : `L${from}-L${to}`;
  const place = `${htmlUrl(view, repository)}/blob/${sha}/${path}#${lines}`;
  return html`<section class="annotation ${level}">
    <p class="muted"><span class="level">${level}</span> <a href="${place}">${path}#${lines}</a></p>
    ${title && html`<h3>${title}</h3>`}
    <pre>${message}</pre>
    ${annotation.raw_details && html`<details><summary>Raw output</summary><pre>${annotation.raw_details}</pre></details>`}
  </section>`;
}

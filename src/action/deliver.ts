import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import { context } from '@actions/github';
import { type Report, version } from '../model/index.ts';
import {
  type Annotation,
  annotations,
  renderJobSummary,
  renderJson,
  renderSarif,
  renderText,
} from '../reports/index.ts';
import { ruleById } from '../rules/index.ts';
import { commitMessage, type Settings, writeReport } from '../scan/index.ts';
import type { Inputs } from './inputs.ts';

export interface Delivery {
  settings: Settings;
  scanned: string;
  head: string | null;
  inputs: Inputs;
}

/** The log, the annotations, the job summary, the files and the outputs. */
export async function deliver(report: Report, { settings, scanned, head, inputs }: Delivery): Promise<void> {
  const failOn = inputs.failOn ?? settings.config['fail-on'];
  const team = new Map(settings.teamRules.map((rule) => [rule.id, rule]));
  const wording = { ruleOf: (id: string) => team.get(id) ?? ruleById(id) };
  log(renderText(report, { color: true, width: 110, failOn, scanned, ...wording }));
  for (const annotation of annotations(report, { perLevel: 10 }, wording)) annotate(annotation);
  await writeSummary(renderJobSummary(report, { failOn, scanned, blobUrl: links(report, head), ...wording }));
  const folder = process.env.RUNNER_TEMP ?? process.env.GITHUB_WORKSPACE ?? '.';
  const sarif = resolve(inputs.sarifFile ?? join(folder, 'otesse-guard.sarif'));
  const json = resolve(inputs.reportFile ?? join(folder, 'otesse-guard.json'));
  await writeReport(sarif, renderSarif(report, { version, ...wording }));
  await writeReport(json, renderJson(report, wording));
  core.setOutput('findings', report.findings.length);
  core.setOutput('complete', report.complete);
  core.setOutput('sarif', sarif);
  core.setOutput('report', json);
}

/** Names and lines of the pull request are printed: no line of theirs may become a command to the runner. */
function log(text: string): void {
  const resume = randomUUID();
  core.info(`::stop-commands::${resume}`);
  core.info(text);
  core.info(`::${resume}::`);
}

const say = { error: core.error, warning: core.warning, notice: core.notice };

function annotate({ level, title, message, path, line, endLine, column, endColumn }: Annotation): void {
  // Columns are shown only for places within one line; a commit's message is in no file.
  const columns = line === endLine ? { startColumn: column, endColumn } : {};
  const place = path === commitMessage ? {} : { file: path, startLine: line, endLine, ...columns };
  say[level](message, { title, ...place });
}

/** A run outside of Actions has no summary to write to. */
async function writeSummary(text: string): Promise<void> {
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(text, true).write();
}

/** Where a reader finds a place: at the head, or in the commit that had it when the head has it no more. */
function links(
  report: Report,
  head: string | null,
): (path: string, line: number, commit: string | null) => string {
  const { serverUrl } = context;
  const repository = `${serverUrl}/${process.env.GITHUB_REPOSITORY ?? ''}`;
  const gone = new Set(
    report.findings
      .filter(({ evidence }) => evidence.some((why) => why.startsWith('removed by a later commit')))
      .map(({ path, line }) => `${line}:${path}`),
  );
  return (path, line, commit) => {
    if (path === commitMessage) return `${repository}/commit/${commit}`;
    const at = (gone.has(`${line}:${path}`) ? commit : head) ?? commit ?? 'HEAD';
    return `${repository}/blob/${at}/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`;
  };
}

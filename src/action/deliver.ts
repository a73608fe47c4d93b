import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import { type Report, version } from '../model/index.ts';
import { annotations, renderJobSummary, renderJson, renderSarif, renderText } from '../reports/index.ts';
import { ruleById, rules } from '../rules/index.ts';
import { type Settings, writeReport } from '../scan/index.ts';
import { annotate } from './annotate.ts';
import type { Inputs } from './inputs.ts';
import { blobLinks } from './links.ts';
import { log } from './log.ts';
import { runnerFolders } from './runner-folders.ts';
import { scorecardFor } from './scorecard.ts';
import type { Chosen } from './source.ts';
import { uploadReport } from './upload-report.ts';

/** GitHub shows 10 of a level, and one of them is the conclusion. */
const perLevel = 9;
/** GitHub refuses the summary of a step above this, in bytes. */
const summaryLimit = 1024 * 1024;

export interface Delivery {
  settings: Settings;
  chosen: Chosen;
  inputs: Inputs;
}

/** The log, the annotations, the job summary, the files, the artifact and the outputs. */
export async function deliver(report: Report, delivery: Delivery): Promise<void> {
  const { settings, chosen, inputs } = delivery;
  const failOn = inputs.failOn ?? settings.config['fail-on'];
  const team = new Map(settings.teamRules.map((rule) => [rule.id, rule]));
  const wording = { ruleOf: (id: string) => team.get(id) ?? ruleById(id) };
  const terms = { failOn, scanned: chosen.scanned, ...wording };

  log(renderText(report, { color: true, width: 110, ...terms }));
  for (const annotation of annotations(report, { perLevel, ...wording })) annotate(annotation);
  const scorecard = (await scorecardFor(report, delivery)) ?? '';
  const limit = summaryLimit - Buffer.byteLength(scorecard);
  const blobUrl = blobLinks(report, chosen.head);
  await summarize(`${renderJobSummary(report, { blobUrl, limit, ...terms })}\n${scorecard}`);

  const { workspace, temporary } = runnerFolders();
  const place = (named: string | null, usual: string) =>
    named === null ? join(temporary, usual) : resolve(workspace, named);
  const sarif = place(inputs.sarifFile, 'otesse-guard.sarif');
  const json = place(inputs.reportFile, 'otesse-guard.json');
  await writeReport(sarif, renderSarif(report, { version, rules, ...wording }));
  await writeReport(json, renderJson(report, wording));
  if (inputs.artifact !== null) await uploadReport(inputs.artifact, json);

  core.setOutput('findings', report.findings.length);
  core.setOutput('complete', report.complete);
  core.setOutput('sarif', sarif);
  core.setOutput('report', json);
}

/** A run outside of Actions has no summary to write to. */
async function summarize(text: string): Promise<void> {
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(text).write();
}

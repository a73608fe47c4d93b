import * as core from '@actions/core';
import { context } from '@actions/github';
import type { HeadOf } from '../../github/artifacts/index.ts';
import { Diff } from '../../github/conversation/index.ts';
import { ApiError } from '../../github/index.ts';
import type { Report } from '../../model/index.ts';
import { reportOfRun, unreadReport } from '../../scan/artifact/index.ts';
import { type Settings, UsageError } from '../../scan/index.ts';
import type { Inputs } from '../inputs.ts';
import { nothingToDo } from '../nothing-to-do.ts';
import { type Connection, connection } from './connection.ts';
import { say } from './say.ts';
import { teamSettings } from './team-settings.ts';

/** Of what a report is believed, of a pull request. */
interface Told {
  pull: HeadOf;
  report: Report;
  diff: Diff;
}

/** @throws UsageError where the workflow is not one that can comment; ApiError */
export async function comment(inputs: Inputs): Promise<void> {
  try {
    await commentOn(finishedRun(), inputs);
  } catch (error) {
    const isRefused = error instanceof ApiError && error.problem === 'refused';
    throw isRefused ? new UsageError(`${error.message}. The mode "comment" takes ${rights}`) : error;
  }
}

const rights = 'actions: read, checks: write and pull-requests: write; contents: read for the settings';

async function commentOn(run: number, inputs: Inputs): Promise<void> {
  // 1. A way to the API
  const github = await connection(inputs);
  // 2. What it reports, by the settings of the default branch
  const settings = await teamSettings(github, inputs);
  const told = await reportsOf(run, { inputs, github, settings });
  if (typeof told === 'string') return nothingToDo(`There is nothing to say: ${told}.`);
  // 3. What is to be said of it, and saying it
  for (const each of told) await say(github, each, { settings, inputs });
  core.setOutput('findings', Math.max(...told.map(({ report }) => report.findings.length)));
  core.setOutput(
    'complete',
    told.every(({ report }) => report.complete),
  );
}

/** Its id; all else that the event says of it is asked for. */
function finishedRun(): number {
  const { workflow_run: run } = context.payload as { workflow_run?: { id?: unknown } };
  if (context.eventName !== 'workflow_run' || typeof run?.id !== 'number')
    throw new UsageError(
      'the mode "comment" goes with the event workflow_run, which follows the workflow that scans',
    );
  return run.id;
}

/** Why there is nothing to say, where there is nothing. */
async function reportsOf(
  run: number,
  { inputs, github, settings }: { inputs: Inputs; github: Connection; settings: Settings },
): Promise<string | Told[]> {
  if (inputs.artifact === null)
    throw new UsageError('the input artifact is empty: the mode "comment" needs the name of the report');
  const { api, repository, fetch } = github;
  const outcome = await reportOfRun(api, {
    ...{ repository, run, artifact: inputs.artifact, fetch },
    settingsFor: async () => settings,
  });
  if (outcome.kind === 'unrelated') return outcome.why;
  if (outcome.kind === 'reported') return outcome.reports;
  core.warning(`The report of run ${run} cannot be used: ${outcome.why}.`);
  const report = unreadReport(outcome.why);
  return outcome.pulls.map((pull) => ({ pull, report, diff: new Diff([], true) }));
}

import * as core from '@actions/core';
import type { HeadOf } from '../../github/artifacts/index.ts';
import { converse, type Diff, readPull } from '../../github/conversation/index.ts';
import type { Report } from '../../model/index.ts';
import { conversationOf } from '../../reports/conversation/index.ts';
import { ruleById } from '../../rules/index.ts';
import { redactText, type Settings } from '../../scan/index.ts';
import type { Inputs } from '../inputs.ts';
import type { Connection } from './connection.ts';

/** Says in one pull request what a run reports of it, as the App would; nobody is there who reads commands. */
export async function say(
  { api, repository }: Connection,
  { pull: { number, headSha }, report, diff }: { pull: HeadOf; report: Report; diff: Diff },
  { settings, inputs }: { settings: Settings; inputs: Inputs },
): Promise<void> {
  const where = { ...repository, number };
  const readAt = Date.now();
  const { pull, standing } = await readPull(api, where);
  if (pull.head.oid !== headSha) return movedOn(number);
  const team = new Map(settings.teamRules.map((rule) => [rule.id, rule]));
  const wanted = conversationOf(report, {
    ...{ pull, diff, run: { takesCommands: false } },
    failOn: inputs.failOn ?? settings.config['fail-on'],
    onPartial: settings.config['on-partial'],
    ruleOf: (id) => ruleById(id) ?? team.get(id),
    ...{ ignores: [], incidents: [], revocations: new Map(), state: null },
  });
  const { isStale, refused } = await converse(api, where, wanted, { standing, readAt });
  if (isStale) return movedOn(number);
  for (const what of refused) core.warning(`GitHub did not let this be done: ${redactText(what)}`);
  core.info(`Pull request ${number}: ${wanted.check.title}`);
}

function movedOn(number: number): void {
  core.info(`Pull request ${number} has moved on since the run: its next run will say what there is to say.`);
}

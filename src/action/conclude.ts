import * as core from '@actions/core';
import type { Report } from '../model/index.ts';
import { verdictOn } from '../reports/index.ts';
import type { Settings } from '../scan/index.ts';
import type { Inputs } from './inputs.ts';

/** Fails the check, or lets it pass. The log has said why; what does not pass says it at the check too. */
export function conclude(report: Report, { config }: Settings, { failOn }: Inputs): void {
  const { outcome, sentence } = verdictOn(report, failOn ?? config['fail-on']);
  if (outcome === 'fails') core.setFailed(sentence);
  else if (outcome === 'incomplete' && config['on-partial'] === 'failure') core.setFailed(sentence);
  else if (outcome === 'incomplete')
    core.warning(`${sentence} The settings let that pass (on-partial: neutral).`);
}

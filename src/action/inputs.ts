import * as core from '@actions/core';
import { type Threshold, thresholds } from '../model/index.ts';
import { UsageError } from '../scan/index.ts';

const scopes = ['auto', 'diff', 'tree', 'history'] as const;
export type Scope = (typeof scopes)[number];

/** `scan` looks at the code, `comment` says in the pull request what a run that scanned has reported. */
const modes = ['scan', 'comment'] as const;
type Mode = (typeof modes)[number];

/** What the workflow says; null where it says nothing. */
export interface Inputs {
  mode: Mode;
  config: string | null;
  failOn: Threshold | null;
  scope: Scope;
  baseline: string | null;
  sarifFile: string | null;
  reportFile: string | null;
  /** The name of the artifact that carries the report; null for none. */
  artifact: string | null;
  workingDirectory: string | null;
  token: string | null;
}

/** @throws UsageError for a value that is none of those possible */
export function readInputs(): Inputs {
  const token = text('github-token');
  if (token !== null) core.setSecret(token);
  return {
    mode: choice('mode', modes) ?? 'scan',
    config: text('config'),
    failOn: choice('fail-on', thresholds),
    scope: choice('scope', scopes) ?? 'auto',
    baseline: text('baseline'),
    sarifFile: text('sarif-file'),
    reportFile: text('report-file'),
    artifact: text('artifact'),
    workingDirectory: text('working-directory'),
    token,
  };
}

function text(name: string): string | null {
  return core.getInput(name) || null;
}

function choice<T extends string>(name: string, choices: readonly T[]): T | null {
  const value = text(name);
  if (value === null) return null;
  const found = choices.find((one) => one === value);
  if (found === undefined)
    throw new UsageError(`the input ${name} is "${value}": expected ${choices.join(', ')}`);
  return found;
}

import * as core from '@actions/core';

/** Ends a run that had nothing to look at, and says so. */
export function nothingToDo(why: string): void {
  core.info(why);
  core.setOutput('findings', 0);
  core.setOutput('complete', true);
}

import { randomUUID } from 'node:crypto';
import * as core from '@actions/core';

/** Prints text that holds names and lines of a pull request: none of them may become a command to the runner. */
export function log(text: string): void {
  const resume = randomUUID();
  core.info(`::stop-commands::${resume}`);
  core.info(text);
  core.info(`::${resume}::`);
}

import * as core from '@actions/core';
import { ApiError } from '../github/index.ts';
import { redactText, UsageError } from '../scan/index.ts';
import { SettingsError } from '../scan/settings/settings.ts';

/**
 * Fails the check for a run that came to no report. Messages quote names, which anyone may have chosen. A stack trace is
 * for those who debug, and never has the message.
 */
export function fail(error: unknown): void {
  core.setOutput('complete', false);
  if (error instanceof SettingsError) {
    for (const { file, line, column, message } of error.problems)
      core.error(message, {
        title: 'Otesse Guard settings',
        file: redactText(file),
        startLine: line,
        startColumn: column,
      });
    core.setFailed('Otesse Guard could not look: its settings cannot be used.');
  } else if (error instanceof UsageError || error instanceof ApiError) {
    core.setFailed(`Otesse Guard could not look: ${redactText(error.message)}`);
  } else {
    // An unforeseen error may quote what was being read.
    const { name, stack = '' } = error instanceof Error ? error : { name: typeof error };
    core.debug(stack.match(/^ {4}at .*$/gm)?.join('\n') ?? '');
    core.setFailed(`Otesse Guard broke down (${name}). This is a mistake in it: please report it.`);
  }
}

import { dirname } from 'node:path';
import * as core from '@actions/core';
import { redactText } from '../scan/index.ts';

/** Keeps the report as an artifact of the run. The check does not hang on it: the findings have been said. */
export async function uploadReport(name: string, file: string): Promise<void> {
  // Set by runners that can take artifacts.
  if (!process.env.ACTIONS_RUNTIME_TOKEN) return;
  await core.group('Uploading the report', async () => {
    try {
      const { DefaultArtifactClient } = await import('@actions/artifact');
      await new DefaultArtifactClient().uploadArtifact(name, [file], dirname(file));
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      core.warning(redactText(`The report could not be uploaded as the artifact ${name}: ${problem}`));
    }
  });
}

import * as core from '@actions/core';
import { loadSettings, type NamedFiles, readFromCommit, readFromDisk, type Settings } from '../scan/index.ts';
import type { Inputs } from './inputs.ts';

/** The settings of the commit where the change began, or of the workspace where there is no change. */
export async function loadFor(
  commit: string | null,
  workspace: string,
  { config, baseline }: Inputs,
): Promise<Settings> {
  const read = commit === null ? readFromDisk(workspace) : readFromCommit(workspace, commit);
  const named: NamedFiles = {};
  for (const [what, file] of Object.entries({ config, baseline })) {
    if (file === null) continue;
    const text = await read(file);
    // The change that adds the file is judged without it, and must be able to pass.
    if (text === null)
      core.warning(`The ${what} ${file} does not exist where this change began: it is not used yet.`);
    else named[what as keyof NamedFiles] = { file, text };
  }
  return loadSettings(read, named);
}

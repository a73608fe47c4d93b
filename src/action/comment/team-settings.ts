import * as core from '@actions/core';
import { readDefaultFile } from '../../github/index.ts';
import { loadSettings, type NamedFiles, redactText, type Settings, UsageError } from '../../scan/index.ts';
import type { Inputs } from '../inputs.ts';
import type { Connection } from './connection.ts';

/** The team's settings as the default branch has them: a pull request cannot bring its own. */
export async function teamSettings(
  github: Connection,
  { config, baseline }: Pick<Inputs, 'config' | 'baseline'>,
): Promise<Settings> {
  if (github.api.permissions.contents === undefined) {
    core.warning('The settings were not read, so that the defaults hold: the token needs contents: read.');
    return loadSettings(async () => null);
  }
  const named: NamedFiles = {};
  for (const [what, file] of Object.entries({ config, baseline })) {
    if (file === null) continue;
    const text = await readDefaultFile(github.api, github.repository, file);
    if (text === null) throw new UsageError(`the ${what} ${redactText(file)} is not on the default branch`);
    named[what as keyof NamedFiles] = { file, text };
  }
  return loadSettings((path) => readDefaultFile(github.api, github.repository, path), named);
}

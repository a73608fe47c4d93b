import { isAbsolute, join, relative, sep } from 'node:path';
import * as core from '@actions/core';
import {
  loadSettings,
  type NamedFiles,
  readNamed,
  redactText,
  type Settings,
  UsageError,
} from '../scan/index.ts';
import type { Inputs } from './inputs.ts';
import type { Chosen } from './source.ts';

/** The settings of the commit where the change began, or those on disk where there is no change. */
export async function loadFor(
  { root, readStart, readNow }: Chosen,
  { config, baseline }: Inputs,
): Promise<Settings> {
  const read = readStart ?? readNow;
  const named: NamedFiles = {};
  for (const [what, file] of Object.entries({ config, baseline })) {
    if (file === null) continue;
    const path = isAbsolute(file) ? relative(root, file) : file;
    // What an earlier step put beside the repository is the workflow's, not the change's.
    const text = isOutside(path) ? (await readNamed(file, join(root, path), what)).text : await read(path);
    if (text !== null) named[what as keyof NamedFiles] = { file, text };
    else if ((await readNow(path)) !== null)
      // The change that adds the file is judged without it, and must be able to pass.
      core.warning(
        `The ${what} ${redactText(file)} does not exist where this change began: it is not used yet.`,
      );
    else throw new UsageError(`the ${what} ${file} does not exist`);
  }
  return loadSettings(read, named);
}

function isOutside(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}

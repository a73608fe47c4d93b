import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import {
  baselinePath,
  loadSettings,
  readFromDisk,
  scan,
  UsageError,
  writeBaseline,
  writeReport,
} from '../scan/index.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { sourceOf } from './source.ts';

interface BaselineOptions {
  output?: string;
  history?: boolean;
  partial?: boolean;
}

/** `otesse-guard baseline`: names today's findings, so that only new ones are reported. Gives the exit code. */
export async function runBaseline(path: string, raw: Record<string, unknown>, io: Io): Promise<number> {
  const options = raw as BaselineOptions;
  const { source, settingsFrom } = await sourceOf(resolve(io.cwd, path), {
    history: options.history ?? false,
    ignore: true,
  });
  const settings = await loadSettings(readFromDisk(settingsFrom.root));
  // What the old baseline names must stand in the new one too.
  const report = await scan({ source, settings: { ...settings, baselines: [] } });
  if (!report.complete && !options.partial) {
    io.stderr.write(
      'otesse-guard: not everything could be read, so no baseline was written (--partial writes one all the same)\n',
    );
    return exitCodes.incomplete;
  }
  const file = resolve(
    settingsFrom.root,
    options.output === undefined ? baselinePath : resolve(io.cwd, options.output),
  );
  await mkdir(dirname(file), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${dirname(file)} cannot be made: ${error.code}`);
  });
  await writeReport(file, writeBaseline(report.findings));
  const { length } = report.findings;
  io.stdout.write(
    `${length} finding${length === 1 ? '' : 's'} named in ${file}. Commit it; from now on only new ones are reported.\n`,
  );
  return exitCodes.clean;
}

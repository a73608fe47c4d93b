import { resolve } from 'node:path';
import type { Category, Report, Threshold } from '../model/index.ts';
import { verdictOn } from '../reports/index.ts';
import { ruleById } from '../rules/index.ts';
import {
  loadSettings,
  readFromCommit,
  readFromDisk,
  readNamed,
  type Settings,
  scan,
  writeReport,
} from '../scan/index.ts';
import { exitCodeOf } from './exit-codes.ts';
import type { Format } from './formats.ts';
import { type Io, usesColor, widthOf } from './io.ts';
import { showProgress } from './progress.ts';
import { renderReport } from './render.ts';
import type { Chosen } from './source.ts';

interface ScanOptions {
  format: Format;
  output?: string;
  config?: string;
  baseline?: string;
  failOn?: Threshold;
  only?: Category;
  verbose?: boolean;
}

/** `otesse-guard scan`: gives the exit code. @throws UsageError */
export async function runScan(chosen: Chosen, raw: Record<string, unknown>, io: Io): Promise<number> {
  const options = raw as unknown as ScanOptions;
  const { source, scanned, settingsFrom } = chosen;
  const settings = await settingsOf(settingsFrom, options, io);
  const progress = showProgress(io);
  const report = await scan({
    source,
    settings,
    onProgress: progress.update,
    ...(options.only && { only: options.only }),
  }).finally(progress.clear);
  await deliver(report, options, settings, scanned, io);
  return exitCodeOf(report, options.failOn ?? settings.config['fail-on']);
}

async function settingsOf(
  { root, commit }: Chosen['settingsFrom'],
  options: ScanOptions,
  io: Io,
): Promise<Settings> {
  const { config, baseline } = options;
  const named = {
    ...(config !== undefined && { config: await readNamed(config, resolve(io.cwd, config), 'the config') }),
    ...(baseline !== undefined && {
      baseline: await readNamed(baseline, resolve(io.cwd, baseline), 'the baseline'),
    }),
  };
  return loadSettings(commit === null ? readFromDisk(root) : readFromCommit(root, commit), named);
}

async function deliver(
  report: Report,
  options: ScanOptions,
  settings: Settings,
  scanned: string,
  io: Io,
): Promise<void> {
  const { format, output } = options;
  const toTerminal = output === undefined;
  const failOn = options.failOn ?? settings.config['fail-on'];
  const team = new Map(settings.teamRules.map((rule) => [rule.id, rule]));
  const text = renderReport(report, format, {
    color: toTerminal && usesColor(io.stdout, io.env),
    width: toTerminal ? widthOf(io.stdout) : 100,
    failOn,
    scanned,
    verbose: options.verbose ?? false,
    ruleOf: (id) => team.get(id) ?? ruleById(id),
  });
  if (toTerminal) {
    io.stdout.write(text);
    return;
  }
  await writeReport(resolve(io.cwd, output), text);
  io.stderr.write(`${verdictOn(report, failOn).sentence} The report is in ${output}.\n`);
}

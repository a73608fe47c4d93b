import { resolve } from 'node:path';
import type { Category, Report, Threshold } from '../model/index.ts';
import { verdictOn } from '../reports/wording/verdict.ts';
import { keyRules, placementRules } from '../rules/keys/index.ts';
import type { Rule } from '../rules/rule.ts';
import {
  loadSettings,
  readFromCommit,
  readFromDisk,
  readNamed,
  redactText,
  type Settings,
  scan,
  UsageError,
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
  fix?: boolean;
}

/** `otesse-guard scan`: gives the exit code. @throws UsageError */
export async function runScan(chosen: Chosen, raw: Record<string, unknown>, io: Io): Promise<number> {
  const options = raw as unknown as ScanOptions;
  const { source, scanned, settingsFrom } = chosen;
  if (options.fix && source.kind !== 'tree')
    throw new UsageError(`--fix changes files as they lie here: it does not go with ${flagOf[source.kind]}`);
  const settings = await settingsOf(settingsFrom, options, io);
  const look = (): Promise<Report> => {
    const progress = showProgress(io);
    const request = { source, settings, onProgress: progress.update };
    return scan({ ...request, ...(options.only && { only: options.only }) }).finally(progress.clear);
  };
  const report = options.fix ? await fixed(settingsFrom.root, look, io) : await look();
  // Folders, branches and files may be named by a secret.
  await deliver(report, options, settings, redactText(scanned), io);
  return exitCodeOf(report, options.failOn ?? settings.config['fail-on']);
}

const flagOf = { staged: '--staged', range: '--range', history: '--history' } as const;

/** Makes the fixes that there are, says so, and gives the report of what remains. */
async function fixed(root: string, look: () => Promise<Report>, io: Io): Promise<Report> {
  const { changeLines, fixTree } = await import('./fix/index.ts');
  const { report, changes } = await fixTree(root, await look(), look);
  io.stderr.write(changeLines(changes));
  return report;
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
  const rules = await rulesFor(report, format);
  const known = new Map([...rules, ...settings.teamRules].map((rule) => [rule.id, rule]));
  const text = await renderReport(report, format, {
    color: toTerminal && usesColor(io.stdout, io.env),
    width: toTerminal ? widthOf(io.stdout) : 100,
    failOn,
    scanned,
    verbose: options.verbose ?? false,
    rules,
    ruleOf: (id) => known.get(id),
  });
  if (toTerminal) {
    io.stdout.write(text);
    return;
  }
  await writeReport(resolve(io.cwd, output), text);
  io.stderr.write(`${verdictOn(report, failOn).sentence} The report is in ${redactText(output)}.\n`);
}

/** The built-in rules that a report may speak of. Those of code hold much text: they are loaded where they are needed. */
async function rulesFor({ findings, suppressed }: Report, format: Format): Promise<readonly Rule[]> {
  const named = [...findings, ...suppressed.map(({ finding }) => finding)];
  if (format !== 'sarif' && named.every(({ category }) => category === 'keys'))
    return [...keyRules, ...placementRules];
  return (await import('../rules/index.ts')).rules;
}

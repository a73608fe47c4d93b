import { isAbsolute, resolve } from 'node:path';
import { isShortfall, type Report, type Skip } from '../model/index.ts';
import { printable } from '../reports/escape/index.ts';
import {
  baselinePath,
  loadSettings,
  readFromDisk,
  readNamed,
  type Settings,
  type Source,
  scan,
  writeBaseline,
  writeWhole,
} from '../scan/index.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { showProgress } from './progress.ts';
import { shownPath } from './shown-path.ts';
import { sourceOf } from './source.ts';

interface BaselineOptions {
  history?: boolean;
  output?: string;
  config?: string;
  partial?: boolean;
}

/** `otesse-guard baseline`: gives the exit code. @throws UsageError */
export async function runBaseline(path: string, raw: Record<string, unknown>, io: Io): Promise<number> {
  const options = raw as BaselineOptions;
  const { settingsFrom } = await sourceOf(resolve(io.cwd, path), {
    history: options.history ?? false,
    ignore: true,
  });
  // A part of the repository would be a baseline that has forgotten the rest.
  const { root } = settingsFrom;
  const settings = await settingsOf(root, options, io);
  const report = await scanAll(root, settings, options.history ?? false, io);
  const unread = report.skipped.filter(isShortfall);
  if (unread.length > 0) io.stderr.write(unreadLines(unread));
  if (!report.complete && !options.partial) {
    io.stderr.write('otesse-guard: nothing was written; --partial writes what was found all the same\n');
    return exitCodes.incomplete;
  }
  const usual = settings.config.baseline ?? baselinePath;
  const target = options.output === undefined ? resolve(root, usual) : resolve(io.cwd, options.output);
  await writeWhole({
    path: target,
    text: writeBaseline(report.findings),
    what: 'the baseline',
    folders: true,
  });
  io.stdout.write(told(report, root, target, target === resolve(root, usual)));
  return exitCodes.clean;
}

/** The team's settings, but for its baseline: what that knows is to be found again. */
async function settingsOf(root: string, { config }: BaselineOptions, io: Io): Promise<Settings> {
  return loadSettings(readFromDisk(root), {
    baseline: { file: baselinePath, text: writeBaseline([]) },
    ...(config !== undefined && {
      config: await readNamed(config, resolve(io.cwd, config), 'the config'),
    }),
  });
}

/** The tree; with the history, what was only ever committed too. */
async function scanAll(root: string, settings: Settings, history: boolean, io: Io): Promise<Report> {
  const sources: Source[] = [{ kind: 'tree', target: root, gitignore: true }];
  if (history) sources.push({ kind: 'history', root });
  const progress = showProgress(io);
  const reports: Report[] = [];
  for (const source of sources) {
    reports.push(await scan({ source, settings, onProgress: progress.update }).finally(progress.clear));
  }
  return {
    ...reports[0]!,
    complete: reports.every(({ complete }) => complete),
    findings: reports.flatMap(({ findings }) => findings),
    skipped: reports.flatMap(({ skipped }) => skipped),
  };
}

function unreadLines(unread: readonly Skip[]): string {
  return unread
    .map(({ path, reason, detail }) => `otesse-guard: not read: ${printable(path)} (${detail ?? reason})\n`)
    .join('');
}

function told({ findings }: Report, root: string, target: string, usual: boolean): string {
  const shown = shownPath(root, target);
  const count = new Set(findings.map(({ fingerprint }) => fingerprint)).size;
  const given = `Scan with --baseline ${shown}`;
  // The settings name no file outside of the repository.
  const elsewhere = isAbsolute(shown)
    ? `${given}.`
    : `${given}, or name it in .github/otesse-guard.yml (baseline: ${shown}).`;
  const next = usual ? 'Commit it: from then on only new findings are reported.' : elsewhere;
  const still = count === 0 ? '' : ' What it names is still leaked: revoke it.\n';
  return `${count === 1 ? '1 finding' : `${count} findings`} in ${shown}.\n${next}\n${still.trimStart()}`;
}

import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Category, Report, Threshold } from '../model/index.ts';
import { keyRules } from '../rules/index.ts';
import {
  loadSettings,
  mergeBase,
  readFromCommit,
  readFromDisk,
  readNamed,
  repositoryRoot,
  requireRepository,
  resolveCommit,
  type Settings,
  type Source,
  scan,
  UsageError,
  writeReport,
} from '../scan/index.ts';
import { exitCodeOf } from './exit-codes.ts';
import { type Io, usesColor, widthOf } from './io.ts';
import { showProgress } from './progress.ts';
import { type Format, renderReport } from './render.ts';

interface ScanOptions {
  staged?: boolean;
  range?: string;
  history?: boolean;
  format: Format;
  output?: string;
  config?: string;
  baseline?: string;
  failOn?: Threshold;
  only?: Category;
  ignore: boolean;
  verbose?: boolean;
}

/** `otesse-guard scan`: gives the exit code. @throws UsageError */
export async function runScan(path: string, raw: Record<string, unknown>, io: Io): Promise<number> {
  const options = raw as unknown as ScanOptions;
  if (options.only !== undefined && !keyRules.some(({ category }) => category === options.only)) {
    throw new UsageError(`this version has no rules of the category "${options.only}"`);
  }
  const { source, scanned, settingsFrom } = await sourceOf(resolve(io.cwd, path), options);
  const settings = await settingsOf(settingsFrom, options, io);
  const progress = showProgress(io);
  const report = await scan({
    source,
    settings,
    onProgress: progress.update,
    ...(options.only && { only: options.only }),
  });
  progress.clear();
  const failOn = options.failOn ?? settings.config['fail-on'];
  await deliver(report, options, failOn, scanned, io);
  return exitCodeOf(report, failOn);
}

interface Chosen {
  source: Source;
  /** The source as it stands in a sentence. */
  scanned: string;
  settingsFrom: { root: string; commit: string | null };
}

async function sourceOf(path: string, options: ScanOptions): Promise<Chosen> {
  const chosen = [
    options.staged && '--staged',
    options.range && '--range',
    options.history && '--history',
  ].filter(Boolean);
  if (chosen.length > 1) throw new UsageError(`choose one of ${chosen.join(' and ')}`);
  const target = await realpath(path).catch(() => {
    throw new UsageError(`${path} does not exist`);
  });
  if (chosen.length === 0) {
    const root = (await repositoryRoot(await folderOf(target))) ?? target;
    return {
      source: { kind: 'tree', target, gitignore: options.ignore },
      scanned: path,
      settingsFrom: { root, commit: null },
    };
  }
  const root = await requireRepository(target);
  if (options.staged)
    return {
      source: { kind: 'staged', root },
      scanned: 'what is staged',
      settingsFrom: { root, commit: null },
    };
  if (options.history)
    return {
      source: { kind: 'history', root },
      scanned: 'the history',
      settingsFrom: { root, commit: null },
    };
  return rangeOf(root, options.range!);
}

async function folderOf(target: string): Promise<string> {
  const { stat } = await import('node:fs/promises');
  return (await stat(target)).isDirectory() ? target : resolve(target, '..');
}

/** `A..B`, or `A...B` for what B has since it left A. A change is judged by the settings it started from. */
async function rangeOf(root: string, text: string): Promise<Chosen> {
  const parts = /^(.+?)(\.\.\.?)(.+)$/.exec(text);
  if (!parts) throw new UsageError(`--range wants two commits, such as origin/main..HEAD, not "${text}"`);
  const [a, head] = await Promise.all([resolveCommit(root, parts[1]!), resolveCommit(root, parts[3]!)]);
  const base = await mergeBase(root, a, head);
  if (base === null) {
    throw new UsageError(
      `${parts[1]} and ${parts[3]} have no common commit here: if this clone is shallow, run \`git fetch --unshallow\``,
    );
  }
  const range = { base: parts[2] === '...' ? base : a, head };
  return { source: { kind: 'range', root, range }, scanned: text, settingsFrom: { root, commit: base } };
}

async function settingsOf(
  { root, commit }: Chosen['settingsFrom'],
  options: ScanOptions,
  io: Io,
): Promise<Settings> {
  const named = {
    ...(options.config && {
      config: await readNamed(options.config, resolve(io.cwd, options.config), 'the config'),
    }),
    ...(options.baseline && {
      baseline: await readNamed(options.baseline, resolve(io.cwd, options.baseline), 'the baseline'),
    }),
  };
  return loadSettings(commit === null ? readFromDisk(root) : readFromCommit(root, commit), named);
}

async function deliver(
  report: Report,
  options: ScanOptions,
  failOn: Threshold,
  scanned: string,
  io: Io,
): Promise<void> {
  const toTerminal = options.output === undefined;
  const text = renderReport(report, options.format, {
    color: toTerminal && usesColor(io.stdout, io.env),
    width: toTerminal ? widthOf(io.stdout) : 100,
    failOn,
    scanned,
    verbose: options.verbose ?? false,
  });
  if (toTerminal) io.stdout.write(text);
  else await writeReport(resolve(io.cwd, options.output!), text);
}

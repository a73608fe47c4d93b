/** `otesse-guard scorecard`: a scan of what lies there, and what the config says besides. */
import { resolve } from 'node:path';
import {
  renderScorecardBadge,
  renderScorecardJson,
  renderScorecardMarkdown,
  renderScorecardText,
  type Scorecard,
  scorecardOf,
  scoreSentence,
  statusCounts,
} from '../../reports/scorecard/index.ts';
import { loadSettings, readFromDisk, readNamed, type Settings, scan, writeReport } from '../../scan/index.ts';
import { exitCodes } from '../exit-codes.ts';
import type { ScorecardFormat } from '../formats.ts';
import { type Io, usesColor, widthOf } from '../io.ts';
import { showProgress } from '../progress.ts';
import { shownPath } from '../shown-path.ts';
import { treeOf } from '../source.ts';
import { safeguardsOf } from './safeguards.ts';

interface ScorecardOptions {
  format: ScorecardFormat;
  output?: string;
  config?: string;
}

/** Gives the exit code. @throws UsageError */
export async function runScorecard(path: string, raw: Record<string, unknown>, io: Io): Promise<number> {
  const options = raw as unknown as ScorecardOptions;
  const { source, settingsFrom } = await treeOf(resolve(io.cwd, path), true);
  const { root } = settingsFrom;
  const { target } = source;
  const scanned = target === root ? 'the working tree' : shownPath(root, target);
  const settings = await settingsOf(root, options, io);
  const progress = showProgress(io);
  const report = await scan({ source, settings, onProgress: progress.update }).finally(progress.clear);
  const safeguards = await safeguardsOf(root, io);
  const scorecard = scorecardOf({ report, config: settings.config, safeguards, now: new Date(), scanned });
  await deliver(scorecard, options, io);
  if (statusCounts(scorecard).fail > 0) return exitCodes.findings;
  return scorecard.complete ? exitCodes.clean : exitCodes.incomplete;
}

async function settingsOf(root: string, { config }: ScorecardOptions, io: Io): Promise<Settings> {
  const named =
    config === undefined ? {} : { config: await readNamed(config, resolve(io.cwd, config), 'the config') };
  return loadSettings(readFromDisk(root), named);
}

async function deliver(scorecard: Scorecard, { format, output }: ScorecardOptions, io: Io): Promise<void> {
  const toTerminal = output === undefined;
  const text = render(scorecard, format, {
    color: toTerminal && usesColor(io.stdout, io.env),
    width: toTerminal ? widthOf(io.stdout) : 100,
  });
  if (toTerminal) {
    io.stdout.write(text);
    return;
  }
  await writeReport(resolve(io.cwd, output), text);
  io.stderr.write(`${scoreSentence(scorecard)} The scorecard is in ${output}.\n`);
}

function render(
  scorecard: Scorecard,
  format: ScorecardFormat,
  options: { color: boolean; width: number },
): string {
  if (format === 'json') return renderScorecardJson(scorecard);
  if (format === 'markdown') return renderScorecardMarkdown(scorecard);
  if (format === 'svg') return renderScorecardBadge(scorecard);
  return renderScorecardText(scorecard, options);
}

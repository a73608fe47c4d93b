import type { Note, Report, Suppressed, Threshold } from '../../model/index.ts';
import { printable } from '../escape/index.ts';
import {
  bytes,
  count,
  duration,
  type Outcome,
  type SkipGroup,
  severityCounts,
  skipGroups,
  suppressedBy,
  verdictOn,
} from '../wording/index.ts';
import type { Palette } from './palette.ts';
import { wrap } from './wrap.ts';

interface SummaryOptions {
  width: number;
  palette: Palette;
  failOn: Threshold;
  scanned: string;
  verbose?: boolean;
}

const pathsShown = 3;
const notesShown = 10;

/** Counts, figures, what was not read, what is silenced, and the verdict as the last line. */
export function summary(report: Report, options: SummaryOptions): string[] {
  const { palette, width } = options;
  const verdict = verdictOn(report, options.failOn);
  const figures = `${count(report.stats.files, 'file')}, ${bytes(report.stats.bytes)}, ${duration(report.stats.ms)}`;
  const groups = skipGroups(report.skipped);
  const read = `Read ${printable(options.scanned)}: ${figures}${passedOver(groups)}.`;
  const unread = groups.filter(({ shortfall }) => shortfall || options.verbose);
  const asides = [
    ...unread.flatMap((group) => unreadLines(group, options)),
    ...suppressedLines(report.suppressed, options),
    ...notesLines(report.notes, options),
  ];
  return [
    ...(report.findings.length > 0 ? [palette.strong(`${severityCounts(report.findings)}.`)] : []),
    ...wrap(read, width).map((line) => palette.faint(line)),
    ...(asides.length > 0 ? ['', ...asides, ''] : []),
    ...wrap(verdict.sentence, width).map(verdictPaint(palette, verdict.outcome)),
  ];
}

/** What nobody could or should have read: told in passing. */
function passedOver(groups: readonly SkipGroup[]): string {
  const told = groups.filter(({ shortfall }) => !shortfall);
  if (told.length === 0) return '';
  return `; passed over: ${told.map(({ skips, words }) => `${skips.length.toLocaleString('en-US')} ${words}`).join(', ')}`;
}

function unreadLines(
  { words, skips, shortfall }: SkipGroup,
  { palette, verbose = false, width }: SummaryOptions,
): string[] {
  const head = `Not read: ${words} (${skips.length.toLocaleString('en-US')})`;
  const shown = verbose ? skips : skips.slice(0, pathsShown);
  const more = skips.length - shown.length;
  const paths = shown.map(({ path, detail }) => printable(path) + (detail ? ` (${printable(detail)})` : ''));
  return [
    shortfall ? palette.partial(head) : head,
    ...paths.flatMap((path) => wrap(path, width - 2).map((line) => `  ${line}`)),
    ...(more > 0 ? [`  and ${more.toLocaleString('en-US')} more`] : []),
  ];
}

function suppressedLines(
  suppressed: readonly Suppressed[],
  { palette, width, verbose = false }: SummaryOptions,
): string[] {
  if (suppressed.length === 0) return [];
  const here = suppressed.filter(({ addedHere }) => addedHere).length;
  const share = here > 0 ? `, ${here.toLocaleString('en-US')} of them by this change` : '';
  const entries = suppressed
    .filter(({ addedHere }) => verbose || addedHere)
    .flatMap((entry) => wrap(suppressedEntry(entry), width - 2).map((line) => `  ${line}`));
  return [`${count(suppressed.length, 'finding')} silenced${share}.`, ...entries].map((line) =>
    palette.faint(line),
  );
}

function suppressedEntry(entry: Suppressed): string {
  const { path, line, rule } = entry.finding;
  const reason = entry.reason === null ? '' : `: ${printable(entry.reason)}`;
  return `${printable(path)}:${line} ${printable(rule)}, by ${suppressedBy(entry)}${reason}`;
}

function notesLines(notes: readonly Note[], options: SummaryOptions): string[] {
  const shown = options.verbose ? notes : notes.slice(0, notesShown);
  const more = notes.length - shown.length;
  return [
    ...shown.flatMap((note) => noteLines(note, options)),
    ...(more > 0 ? [`And ${count(more, 'more note')}.`] : []),
  ];
}

function noteLines({ path, line, text }: Note, { width }: SummaryOptions): string[] {
  const place = path === null ? '' : `${printable(path)}${line === null ? '' : `:${line}`}: `;
  return wrap(`Note: ${place}${printable(text)}`, width);
}

function verdictPaint(palette: Palette, outcome: Outcome): (text: string) => string {
  if (outcome === 'fails') return palette.bad;
  return outcome === 'incomplete' ? palette.partial : palette.good;
}

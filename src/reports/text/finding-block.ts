import type { Finding } from '../../model/index.ts';
import { printable } from '../escape/index.ts';
import { adviceOn, count, type RuleOptions } from '../wording/index.ts';
import { codeFrame } from './code-frame.ts';
import { columns } from './columns.ts';
import { fixLines } from './fix-lines.ts';
import type { Palette } from './palette.ts';
import { listRow, row, stepsRow } from './row.ts';
import { wrap } from './wrap.ts';

interface BlockOptions extends RuleOptions {
  width: number;
  palette: Palette;
  verbose?: boolean;
  /** Rules whose why and fix are printed already. */
  explained: ReadonlySet<string>;
}

const placesShown = 3;

/** One finding: what, where, the code, and, the first time its rule turns up, why and what to do. */
export function findingBlock(finding: Finding, options: BlockOptions): string[] {
  const { width, palette, explained } = options;
  const advice = adviceOn(finding.rule, options);
  const again = explained.has(finding.rule);
  const [headline, rest] = headlineOf(finding, advice.title);
  const frame =
    finding.frame && finding.frame.lines.length > 0 ? codeFrame(finding.frame, width, palette) : [];
  const link = advice.references[0];
  const notes = [
    ...row('What', rest, width, palette),
    ...(again ? [] : row('Why', advice.why, width, palette)),
    ...(again ? [] : stepsRow('Fix', advice.fix, width, palette)),
    ...(again && advice.fix.length > 0 ? row('Fix', `As above, for ${finding.rule}.`, width, palette) : []),
    ...listRow('Proof', finding.evidence, width, palette),
    ...listRow(
      'Also',
      finding.also.map((id) => alsoLine(id, options)),
      width,
      palette,
    ),
    ...listRow('Places', placeLines(finding, options), width, palette),
    ...(again || link === undefined ? [] : row('Link', link, width, palette)),
  ];
  return [
    ...header(finding, headline, options),
    `  ${placeLine(finding, palette)}`,
    ...(frame.length > 0 ? ['', ...frame] : []),
    ...(notes.length > 0 ? ['', ...notes] : []),
    ...(finding.fix ? ['', ...fixLines(finding.fix, width, palette)] : []),
  ];
}

/** The message says it all where it begins with the title; else it comes on its own line. */
function headlineOf({ message }: Finding, title: string): [string, string] {
  return message.startsWith(title)
    ? [printable(message.replace(/\.$/, '')), '']
    : [printable(title), message];
}

function header(finding: Finding, headline: string, { width, palette }: BlockOptions): string[] {
  const { severity, confidence, rule } = finding;
  const isAdvice = confidence === 'low';
  const weight = isAdvice ? 'advice' : severity;
  const badge = (isAdvice ? palette.advice : palette.severity[severity])(weight);
  const id = palette.faint(printable(rule));
  const indent = ' '.repeat(weight.length + 1);
  const oneLine = indent.length + columns(headline) + 2 + columns(rule) <= width;
  if (oneLine) return [`${badge} ${palette.strong(headline)}  ${id}`];
  const lines = wrap(headline, Math.max(20, width - indent.length)).map((line) => palette.strong(line));
  return [`${badge} ${lines[0] ?? ''}`, ...[...lines.slice(1), id].map((line) => indent + line)];
}

function placeLine({ path, line, column, commit }: Finding, palette: Palette): string {
  const place = palette.place(`${printable(path)}:${line}:${column}`);
  return commit === null ? place : `${place} ${palette.faint(`in commit ${printable(commit.slice(0, 10))}`)}`;
}

function alsoLine(id: string, options: RuleOptions): string {
  const { title, fix } = adviceOn(id, options);
  return title === id ? printable(id) : `${title}. ${fix[0] ?? ''} (${id})`;
}

function placeLines({ places }: Finding, { verbose = false }: BlockOptions): string[] {
  const shown = verbose || places.length <= placesShown ? places : places.slice(0, placesShown);
  const more = places.length - shown.length;
  return [
    ...shown.map(({ path, line, column }) => `${printable(path)}:${line}:${column}`),
    ...(more > 0 ? [`and ${count(more, 'more place')}`] : []),
  ];
}

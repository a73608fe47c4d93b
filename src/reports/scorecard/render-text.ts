import { sections } from '../../rules/guidance/index.ts';
import { printable } from '../escape/index.ts';
import { columns } from '../text/columns.ts';
import { type Palette, paletteOf } from '../text/palette.ts';
import { wrap } from '../text/wrap.ts';
import type { Scorecard, ScoredItem, Status } from './scorecard.ts';
import {
  coverageSentence,
  firstOf,
  placeOf,
  scoreSentence,
  sectionTitles,
  statusSentence,
} from './wording.ts';

export interface ScorecardTextOptions {
  color: boolean;
  /** Columns of the terminal. */
  width: number;
}

const labels: Record<Status, string> = {
  pass: 'pass',
  fail: 'fail',
  attested: 'attested',
  'not-applicable': 'n/a',
  unknown: 'unknown',
};
const indent = '  '.length + 'attested'.length + '  '.length;
const placesShown = 3;

/** The scorecard for a person at a terminal. */
export function renderScorecardText(scorecard: Scorecard, { color, width }: ScorecardTextOptions): string {
  const palette = paletteOf(color);
  const titleWidth = Math.max(...scorecard.items.map(({ item }) => columns(item.title)));
  const blocks = sections.map((section) => {
    const items = scorecard.items.filter(({ item }) => item.section === section);
    return [
      palette.strong(sectionTitles[section]),
      ...items.flatMap((scored) => itemLines(scored, { palette, width, titleWidth })),
    ];
  });
  const fails = scorecard.items.some(({ status }) => status === 'fail');
  const isOpen = !scorecard.complete || scorecard.items.some(({ status }) => status === 'unknown');
  const paint = fails ? palette.bad : isOpen ? palette.partial : palette.good;
  const foot = [
    ...wrap(coverageSentence(scorecard, printable), width).map(palette.faint),
    ...wrap(statusSentence(scorecard), width),
    ...wrap(scoreSentence(scorecard), width).map(paint),
  ];
  return `${[...blocks, foot].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

interface Layout {
  palette: Palette;
  width: number;
  titleWidth: number;
}

/** Status, title and evidence on one line where they fit; what to do below. */
function itemLines({ item, status, evidence, next }: ScoredItem, layout: Layout): string[] {
  const { palette, width, titleWidth } = layout;
  const { shown, more } = firstOf(evidence, placesShown);
  const told = shown.map((one) => {
    const place = placeOf(one);
    return printable(place === null || one.line === null ? join(one.text, place) : place);
  });
  const text = [...told, ...(more > 0 ? [`and ${more} more`] : [])].join(
    shown.every(({ line }) => line !== null) ? ', ' : '; ',
  );
  const paint = paintOf(palette)[status];
  const badge = `  ${paint(labels[status].padEnd(8))}  `;
  const title = `${item.title}${' '.repeat(titleWidth - columns(item.title))}`;
  const fits = indent + titleWidth + 2 + columns(text) <= width;
  const room = Math.max(20, width - indent);
  const below = (lines: string[]) => lines.map((line) => ' '.repeat(indent) + line);
  return [
    fits && text !== '' ? `${badge}${title}  ${palette.faint(text)}` : `${badge}${item.title}`,
    ...(fits ? [] : below(wrap(text, room).map(palette.faint))),
    ...(next === null ? [] : below(wrap(next, room))),
  ];
}

function join(text: string, place: string | null): string {
  return place === null ? text : `${text} (${place})`;
}

function paintOf(palette: Palette): Record<Status, (text: string) => string> {
  return {
    pass: palette.good,
    fail: palette.bad,
    attested: palette.advice,
    'not-applicable': palette.faint,
    unknown: palette.severity.medium,
  };
}

import type { Fix } from '../../model/index.ts';
import { type DiffLine, diffOf } from '../fix/index.ts';
import { cellsOf, fitted, joined } from './cells.ts';
import type { Palette } from './palette.ts';
import { row } from './row.ts';

/** What `scan --fix` would do, as a small difference. */
export function fixLines({ description, hunks }: Fix, width: number, palette: Palette): string[] {
  const lines = hunks.flatMap((hunk, i) => {
    const diff = diffOf(hunk);
    const marks = differencesIn(diff);
    return diff.map((line, j) => ({ ...line, mark: marks[j]!, begins: i > 0 && j === 0 }));
  });
  const digits = String(Math.max(0, ...lines.map(({ line }) => line))).length;
  const room = Math.max(20, width - digits - 7);
  return [
    ...row('--fix', `${description}:`, width, palette),
    ...lines.flatMap(({ sign, line, text, mark, begins }) => {
      const shown = joined(fitted(cellsOf(text, mark), room), ({ character }) => character);
      const number = palette.faint(`${(sign === '-' ? String(line) : '').padStart(digits)} │`);
      const paint = sign === '-' ? palette.mark : palette.good;
      const apart = begins ? [`  ${' '.repeat(digits)} ${palette.faint('⋮')}`] : [];
      return [...apart, `  ${number} ${paint(`${sign} ${shown}`.trimEnd())}`];
    }),
  ];
}

/** Where each line differs from the one that it stands in for; nowhere where it stands in for none. */
function differencesIn(lines: readonly DiffLine[]): [start: number, end: number][] {
  const gone = lines.filter(({ sign }) => sign === '-');
  const come = lines.filter(({ sign }) => sign === '+');
  return lines.map((line) => {
    const { sign, text } = line;
    const [own, others] = sign === '-' ? [gone, come] : [come, gone];
    const other = others[own.indexOf(line)]?.text;
    return other === undefined ? [0, 0] : differenceOf(text, other);
  });
}

/** Of a line that only goes on where the other ends, or ends where it goes on, the character there. */
function differenceOf(text: string, other: string): [start: number, end: number] {
  const most = Math.min(text.length, other.length);
  let head = 0;
  while (head < most && text[head] === other[head]) head++;
  let tail = 0;
  while (tail < most - head && text.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const start = Math.max(0, Math.min(head, text.length - 1));
  return [start, Math.max(start + 1, text.length - tail)];
}

import type { Frame, FrameLine } from '../../model/index.ts';
import { printable } from '../escape/index.ts';
import { columnsOf } from './columns.ts';
import type { Palette } from './palette.ts';

interface Cell {
  character: string;
  marked: boolean;
}

/** The lines with their numbers, and a line drawn under what is meant. */
export function codeFrame(frame: Frame, width: number, palette: Palette): string[] {
  const digits = String(frame.firstLine + frame.lines.length - 1).length;
  const gutter = (number: string) => `  ${palette.faint(`${number.padStart(digits)} │`)}`;
  const room = Math.max(20, width - digits - 5);
  return frame.lines.flatMap((line, i) => {
    const cells = fitted(cellsOf(line), room);
    const code = joined(cells, (cell) => cell.character);
    const number = gutter(String(frame.firstLine + i));
    const shown = code === '' ? number : `${number} ${code}`;
    if (!cells.some(({ marked }) => marked)) return [shown];
    const under = joined(cells, (cell) => (cell.marked ? '─' : ' ').repeat(columnsOf(cell.character)));
    return [shown, `${gutter('')} ${painted(under, palette)}`];
  });
}

function cellsOf({ text, mark }: FrameLine): Cell[] {
  const [start, end] = mark ?? [0, 0];
  const parts: [string, boolean][] = [
    [text.slice(0, start), false],
    [text.slice(start, end), true],
    [text.slice(end), false],
  ];
  return parts.flatMap(([part, marked]) =>
    [...part.split('\t').map(printable).join('  ')].map((character) => ({ character, marked })),
  );
}

/** A piece of the line that fits the room, around the mark where there is one. */
function fitted(cells: Cell[], room: number): Cell[] {
  if (width(cells) <= room) return cells;
  const marked = cells.findIndex((cell) => cell.marked);
  const markWidth = width(cells.filter((cell) => cell.marked));
  let from = marked === -1 ? 0 : Math.max(0, marked - Math.max(4, Math.floor((room - markWidth) / 2)));
  // Nothing is gained by leaving the room at the right empty.
  while (from > 0 && width(cells.slice(from - 1)) <= room - 2) from--;
  let to = from;
  for (let left = room - 2; to < cells.length; to++) {
    left -= columnsOf(cells[to]!.character);
    if (left < 0) break;
  }
  const cut: Cell = { character: '…', marked: false };
  return [...(from > 0 ? [cut] : []), ...cells.slice(from, to), ...(to < cells.length ? [cut] : [])];
}

function width(cells: readonly Cell[]): number {
  return cells.reduce((sum, { character }) => sum + columnsOf(character), 0);
}

function joined(cells: readonly Cell[], text: (cell: Cell) => string): string {
  return cells.map(text).join('').trimEnd();
}

function painted(under: string, palette: Palette): string {
  return under.replace(/─+/g, (line) => palette.mark(line));
}

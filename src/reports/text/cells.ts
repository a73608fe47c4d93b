import { printable } from '../escape/index.ts';
import { columnsOf } from './columns.ts';

/** One character of a line of code, as it is shown. */
export interface Cell {
  character: string;
  marked: boolean;
}

/** A line's characters, those from `start` to before `end` marked. */
export function cellsOf(text: string, [start, end]: readonly [start: number, end: number]): Cell[] {
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
export function fitted(cells: Cell[], room: number): Cell[] {
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

export function joined(cells: readonly Cell[], text: (cell: Cell) => string): string {
  return cells.map(text).join('').trimEnd();
}

import type { Frame } from '../../model/index.ts';
import { cellsOf, fitted, joined } from './cells.ts';
import { columnsOf } from './columns.ts';
import type { Palette } from './palette.ts';

/** The lines with their numbers, and a line drawn under what is meant. */
export function codeFrame(frame: Frame, width: number, palette: Palette): string[] {
  const digits = String(frame.firstLine + frame.lines.length - 1).length;
  const gutter = (number: string) => `  ${palette.faint(`${number.padStart(digits)} │`)}`;
  const room = Math.max(20, width - digits - 5);
  return frame.lines.flatMap((line, i) => {
    const cells = fitted(cellsOf(line.text, line.mark ?? [0, 0]), room);
    const code = joined(cells, (cell) => cell.character);
    const number = gutter(String(frame.firstLine + i));
    const shown = code === '' ? number : `${number} ${code}`;
    if (!cells.some(({ marked }) => marked)) return [shown];
    const under = joined(cells, (cell) => (cell.marked ? '─' : ' ').repeat(columnsOf(cell.character)));
    return [shown, `${gutter('')} ${painted(under, palette)}`];
  });
}

function painted(under: string, palette: Palette): string {
  return under.replace(/─+/g, (line) => palette.mark(line));
}

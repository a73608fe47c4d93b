import type { Fix } from '../../model/index.ts';
import { printable } from '../escape/index.ts';
import { diffOf } from '../fix/index.ts';
import { columns } from './columns.ts';
import type { Palette } from './palette.ts';
import { row } from './row.ts';

/** What `scan --fix` would do, as a small difference. */
export function fixLines({ description, hunks }: Fix, width: number, palette: Palette): string[] {
  const lines = hunks.flatMap((hunk, i) =>
    diffOf(hunk).map((line, j) => ({ ...line, begins: i > 0 && j === 0 })),
  );
  const digits = String(Math.max(0, ...lines.map(({ line }) => line))).length;
  const room = Math.max(20, width - digits - 7);
  return [
    ...row('--fix', `${description}:`, width, palette),
    ...lines.flatMap(({ sign, line, text, begins }) => {
      const shown = fitted(text.split('\t').map(printable).join('  '), room);
      const number = palette.faint(`${(sign === '-' ? String(line) : '').padStart(digits)} │`);
      const paint = sign === '-' ? palette.mark : palette.good;
      const apart = begins ? [`  ${' '.repeat(digits)} ${palette.faint('⋮')}`] : [];
      return [...apart, `  ${number} ${paint(`${sign} ${shown}`.trimEnd())}`];
    }),
  ];
}

function fitted(text: string, room: number): string {
  if (columns(text) <= room) return text;
  let kept = '';
  for (const character of text) {
    if (columns(kept) + columns(character) > room - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

import type { Fix } from '../../model/index.ts';
import { printable } from '../escape/index.ts';
import { diffOf } from '../fix/index.ts';
import { columns } from './columns.ts';
import type { Palette } from './palette.ts';
import { row } from './row.ts';

/** What `scan --fix` would do, as a small difference. */
export function fixLines({ description, hunks }: Fix, width: number, palette: Palette): string[] {
  const lines = hunks.flatMap(diffOf);
  const digits = String(Math.max(0, ...lines.map(({ line }) => line))).length;
  const room = Math.max(20, width - digits - 7);
  return [
    ...row('--fix', `${description}:`, width, palette),
    ...lines.map(({ sign, line, text }) => {
      const shown = fitted(text.split('\t').map(printable).join('  '), room);
      const number = palette.faint(`${(sign === '-' ? String(line) : '').padStart(digits)} │`);
      const paint = sign === '-' ? palette.mark : palette.good;
      return `  ${number} ${paint(`${sign} ${shown}`.trimEnd())}`;
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

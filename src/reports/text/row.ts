import type { Palette } from './palette.ts';
import { wrap } from './wrap.ts';

const margin = 2;
const labelWidth = 8;
const indent = margin + labelWidth;
/** Prose wider than this is hard to read. */
const widest = 100;

/** `  Why   text …`, wrapped beside its label. */
export function row(label: string, text: string, width: number, palette: Palette): string[] {
  const lines = wrap(text, room(width));
  return lines.map((line, i) => `${margins(i === 0 ? label : '', palette)}${line}`);
}

/** One entry a line, each wrapped by itself. */
export function listRow(label: string, texts: readonly string[], width: number, palette: Palette): string[] {
  return texts.flatMap((text, i) => row(i === 0 ? label : '', text, width, palette));
}

/** Numbered, when there is more than one. */
export function stepsRow(label: string, steps: readonly string[], width: number, palette: Palette): string[] {
  if (steps.length < 2) return listRow(label, steps, width, palette);
  return steps.flatMap((step, i) => {
    const number = `${i + 1}. `;
    const lines = wrap(step, room(width) - number.length);
    return lines.map((line, j) =>
      j === 0
        ? `${margins(i === 0 ? label : '', palette)}${number}${line}`
        : `${margins('', palette)}${' '.repeat(number.length)}${line}`,
    );
  });
}

function room(width: number): number {
  return Math.max(20, Math.min(width, widest) - indent);
}

function margins(label: string, palette: Palette): string {
  return label === ''
    ? ' '.repeat(indent)
    : `${' '.repeat(margin)}${palette.faint(label.padEnd(labelWidth))}`;
}

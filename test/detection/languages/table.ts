import { expect, it } from 'vitest';
import { printed } from './support.ts';

/** Source text and what it is in the statement language, both indented at will. */
export type Row = readonly [title: string, source: string, ir: string];

/** One test a row: the source, lowered and printed, is what stands beside it. */
export function table(extension: string, rows: readonly Row[]): void {
  it.each(rows)('%s', async (_title, source, ir) => {
    expect(await printed(`file.${extension}`, dedented(source))).toBe(dedented(ir).trimEnd());
  });
}

/** Without the first line break and the indentation that all lines share. */
export function dedented(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const common = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(common).replace(/^ +$/, '')).join('\n');
}

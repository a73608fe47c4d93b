import { expect, test } from 'vitest';
import { lowered, printed } from '../support.ts';

/** Source by source, what it is lowered to; indentation that all lines share does not count. */
export function lowersTo(path: string, table: readonly (readonly [source: string, ir: string])[]): void {
  test.each(table.map(([source, ir]) => [outdented(source), outdented(ir)] as const))(
    '%s',
    async (source, ir) => {
      expect(await printed(path, source)).toBe(ir);
      expect((await lowered(path, source)).errors).toEqual([]);
    },
  );
}

export function outdented(text: string): string {
  const lines = text.replace(/^\n|\n *$/g, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)![0].length);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join('\n');
}

import type { Hunk } from '../../model/index.ts';

/** A line that goes or comes. `line` is its 1-based number, of one that comes the number of what it stands in for. */
export interface DiffLine {
  sign: '-' | '+';
  line: number;
  text: string;
}

/** What changes in a hunk; lines that stay as they are at its ends are left out. */
export function diffOf({ line, before, after }: Hunk): DiffLine[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const lines = (sign: DiffLine['sign'], texts: readonly string[]): DiffLine[] =>
    texts.slice(head, texts.length - tail).map((text, i) => ({ sign, line: line + head + i, text }));
  return [...lines('-', before), ...lines('+', after)];
}

import { printable } from '../escape/index.ts';
import { columns } from './columns.ts';

/**
 * Breaks at spaces and shows the words printable. One that is wider than the line stays whole: a path or an address
 * that is cut cannot be clicked.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean).map(printable)) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

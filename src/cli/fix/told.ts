import { printable } from '../../reports/escape/index.ts';
import type { Change } from './fix-tree.ts';

/** What was changed and what was not, a line each, and how many. */
export function changeLines(changes: readonly Change[]): string {
  const made = changes.filter(({ obstacle }) => obstacle === null);
  const files = new Set(made.map(({ path }) => path)).size;
  const lines = changes.map(({ path, line, description, rule, obstacle }) => {
    const place = `${printable(path)}:${line}`;
    return obstacle === null
      ? `fixed ${place}: ${description} (${rule})`
      : `not fixed ${place}: ${printable(obstacle)} (${rule})`;
  });
  const sum = `${made.length === 1 ? '1 fix' : `${made.length} fixes`} in ${files === 1 ? '1 file' : `${files} files`}`;
  return `${[...lines, made.length === 0 ? 'nothing was fixed' : sum].join('\n')}\n`;
}

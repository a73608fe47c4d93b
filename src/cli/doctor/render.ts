import picocolors from 'picocolors';
import { printable } from '../../reports/escape/index.ts';
import { type Io, usesColor } from '../io.ts';
import type { Check } from './check.ts';

/** A line each, and one below for what to do. */
export function render(checks: readonly Check[], { stdout, env }: Io): string {
  const colors = picocolors.createColors(usesColor(stdout, env));
  const marks = speaksUtf8(env)
    ? { good: '✓', notice: '!', problem: '✗' }
    : { good: 'ok', notice: '!', problem: 'x' };
  const paint = { good: colors.green, notice: colors.yellow, problem: colors.red };
  return checks
    .map(({ state, what, next }) => {
      const advice = next === undefined ? '' : `   ${printable(next)}\n`;
      return `${paint[state](marks[state].padEnd(2))} ${printable(what)}\n${advice}`;
    })
    .join('');
}

/** By the locale, as POSIX ranks its variables; Windows Terminal sets none. */
function speaksUtf8({ LC_ALL, LC_CTYPE, LANG, WT_SESSION }: Io['env']): boolean {
  return WT_SESSION !== undefined || /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '');
}

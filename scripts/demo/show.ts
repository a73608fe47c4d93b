import colors from 'picocolors';
import { readCommands } from '../../test/action/workflow-commands.ts';
import type { Run } from './runner.ts';

export function title(text: string): void {
  console.log(`\n${colors.bold(text)}\n`);
}

export function points(...lines: string[]): void {
  for (const line of lines) console.log(`  - ${line}`);
}

/** The pull request's page: the check, and the annotations on its lines; `brief` leaves out what to do about them. */
export function showCheck({ conclusion, output }: Run, { brief }: { brief: boolean }): void {
  const sign = conclusion === 'failure' ? colors.red('✗') : colors.green('✓');
  console.log(`  ${sign} ${colors.bold('Otesse Guard')}  ${conclusion}`);
  for (const { name, properties, message } of readCommands(output).commands) {
    if (!['error', 'warning', 'notice'].includes(name)) continue;
    const { file, line, title: heading } = properties;
    const color = name === 'error' ? colors.red : colors.yellow;
    if (file === undefined || heading === undefined) console.log(`\n  ${color(message)}`);
    else {
      console.log(`\n  ${colors.cyan(`${file}:${line}`)}  ${color(heading)}`);
      const text = brief ? message.replace(/ Found: .*/, '') : message;
      for (const part of wrapped(text, 100)) console.log(`    ${part.trimEnd()}`);
    }
  }
}

/** The job summary as its page opens: details folded, links as their text. */
export function showSummary({ summary }: Run): void {
  console.log(`\n  ${colors.bold('Job summary')}`);
  for (const line of visible(summary)) console.log(`  ${colors.dim('│')} ${line}`);
}

function wrapped(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}(?:\\s|$)|\\S+`, 'g')) ?? [];
}

function visible(summary: string): string[] {
  return summary
    .replace(/<details>[\s\S]*?<summary>([\s\S]*?)<\/summary>[\s\S]*?<\/details>\s*/g, '▸ $1\n')
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\u200b/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
    .trimEnd()
    .split('\n')
    .filter((line, i, lines) => line !== '' || lines[i - 1] !== '');
}

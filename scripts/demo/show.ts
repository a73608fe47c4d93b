import { readCommands } from '../../test/action/workflow-commands.ts';
import { colors } from './colors.ts';
import type { Comment, Conversation, Remark } from './conversation.ts';
import { shown, wrapped } from './markdown.ts';
import type { Run } from './runner.ts';

/** Columns of a terminal that is as narrow as they come. */
const width = 80;

export function title(text: string): void {
  console.log();
  for (const line of wrapped(text, width)) console.log(colors.bold(line));
  console.log();
}

export function points(...lines: string[]): void {
  for (const text of lines) {
    const [first, ...more] = wrapped(text, width - 4);
    console.log(`  - ${first}`);
    for (const line of more) console.log(`    ${line}`);
  }
  console.log();
}

export function address(url: string): void {
  console.log(`  ${colors.dim('In a browser:')} ${url}\n`);
}

/** The run of the workflow: whether it failed, and what stands at which line. */
export function showRun({ conclusion, output }: Run): void {
  console.log(
    `  ${sign(conclusion)} ${colors.bold('The Action')}, in the team’s own workflow: ${conclusion}`,
  );
  for (const { name, properties } of readCommands(output).commands) {
    const { file, line, title: heading } = properties;
    if (!['error', 'warning'].includes(name) || file === undefined || heading === undefined) continue;
    const [first, ...more] = wrapped(`${colors.cyan(`${file}:${line}`)} ${heading}`, width - 6);
    console.log(`      ${first}`);
    for (const each of more) console.log(`        ${each}`);
  }
  console.log();
}

export function showCheck({ check }: Pick<Conversation, 'check'>): void {
  console.log(`  ${sign(check.conclusion)} ${colors.bold('The App')}’s check run: ${check.title}\n`);
}

const sign = (conclusion: string): string => (conclusion === 'success' ? colors.green('✓') : colors.red('✗'));

/** As it stands there, or as much of it as its first lines. */
export function showComment(comment: Comment | Remark, { brief = false } = {}): void {
  const lines = shown(comment.body, width - 4);
  const end = brief ? lines.indexOf('') : -1;
  console.log(`  ${colors.dim('╭')} ${colors.bold(comment.by)}${where(comment)}`);
  for (const line of end === -1 ? lines : [...lines.slice(0, end), colors.dim('…')]) bar(line);
  if (comment.reactions !== '') bar(comment.reactions);
  console.log(`  ${colors.dim('╰')}\n`);
}

function bar(line: string): void {
  console.log(`  ${colors.dim('│')} ${line}`.trimEnd());
}

function where(comment: Comment | Remark): string {
  if (!('path' in comment)) return '';
  const place = comment.line === null ? `${comment.path}, outdated` : `${comment.path}:${comment.line}`;
  return ` ${colors.dim('on')} ${colors.cyan(place)}`;
}

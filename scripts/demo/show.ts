import colors from 'picocolors';
import type { Run } from './runner.ts';

export function title(text: string): void {
  console.log(`\n${colors.bold(text)}\n`);
}

/** The pull request's page: the check, the annotations on its lines, the job summary's table. */
export function show({ conclusion, output, summary }: Run, parts: { summary: boolean }): void {
  const failed = conclusion === 'failure';
  console.log(
    `\n  ${failed ? colors.red('✗') : colors.green('✓')} ${colors.bold('Otesse Guard')}  ${conclusion}\n`,
  );
  for (const { level, properties, message } of commandsIn(output)) {
    const { file, line, title: heading } = properties;
    const place = file === undefined ? '' : colors.cyan(`${file}:${line}`);
    const color = level === 'error' ? colors.red : colors.yellow;
    if (heading === undefined) console.log(`  ${color(message)}`);
    else console.log(`  ${color(heading)}  ${place}\n    ${colors.dim(message)}`);
  }
  if (!parts.summary) return;
  console.log(`\n  ${colors.bold('Job summary')}`);
  for (const line of visible(summary)) console.log(`  ${colors.dim('│')} ${line}`);
}

interface Command {
  level: string;
  properties: Record<string, string>;
  message: string;
}

/** Workflow commands as the runner reads them: none between a stop and its token. */
function* commandsIn(output: string): Generator<Command> {
  let token: string | null = null;
  for (const line of output.split('\n')) {
    if (token !== null) {
      if (line === `::${token}::`) token = null;
      continue;
    }
    const stop = /^::stop-commands::(.+)$/.exec(line);
    if (stop) token = stop[1]!;
    const [, level, list, message] =
      /^::(error|warning|notice)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line) ?? [];
    if (level === undefined) continue;
    const properties = Object.fromEntries(
      (list ?? '')
        .split(',')
        .filter(Boolean)
        .map((pair) => splitPair(pair)),
    );
    yield { level, properties, message: unescaped(message!) };
  }
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), unescaped(pair.slice(at + 1))];
}

function unescaped(text: string): string {
  return text.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** What is unfolded when the page opens, links as their text. */
function visible(summary: string): string[] {
  return summary
    .replace(/<details>[\s\S]*?<summary>([\s\S]*?)<\/summary>[\s\S]*?<\/details>/g, '▸ $1')
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
    .split('\n')
    .filter((line, i, lines) => line !== '' || lines[i - 1] !== '');
}

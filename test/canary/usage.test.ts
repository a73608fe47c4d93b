/** What somebody types or pastes where it does not belong comes back on a screen or in a log: without secrets. */
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { Repository } from '../scan/sources/repository.ts';
import { Plantation } from './plantation.ts';

const repository = new Repository();
repository.commit({ 'README.md': 'clean\n' });
const planted = new Plantation(700);

/** Runs the command line and gives its code, all that it wrote and what it threw. */
async function written(args: readonly string[]): Promise<{ code: number | undefined; text: string }> {
  let text = '';
  const output = { write: (part: string) => (text += part), isTTY: true, columns: 80 };
  const io = { command: 'otesse-guard', cwd: repository.root, env: {}, stdout: output, stderr: output };
  const code = await main(args, io).catch((error: Error) => {
    text += inspect(error, { depth: null, showHidden: true });
    return undefined;
  });
  return { code, text };
}

const mistakes: [what: string, args: (secret: string) => string[]][] = [
  ['a command', (secret) => [secret]],
  ['an option', (secret) => ['scan', `--${secret}`]],
  ['an option’s value after a sign', (secret) => ['scan', `--only=${secret}`]],
  ['a category', (secret) => ['scan', '--only', secret]],
  ['a format', (secret) => ['scan', '--format', secret]],
  ['a threshold', (secret) => ['scan', '--fail-on', secret]],
  ['a path', (secret) => ['scan', secret]],
  ['one argument too many', (secret) => ['scan', '.', secret]],
  ['a range', (secret) => ['scan', '--range', secret]],
  ['a revision', (secret) => ['scan', '--range', `HEAD..${secret}`]],
  ['a config', (secret) => ['scan', '--config', secret]],
  ['a baseline', (secret) => ['scan', '--baseline', `${secret}.json`]],
  ['a file to write to', (secret) => ['scan', '--output', `nowhere/${secret}/report.txt`]],
  ['a rule', (secret) => ['rules', secret]],
  ['a folder for a baseline', (secret) => ['baseline', secret]],
  ['a hook’s command', (secret) => ['hook', secret]],
  ['a folder for a hook', (secret) => ['hook', 'install', secret]],
  ['a folder for the scorecard', (secret) => ['scorecard', secret]],
];

describe('a secret on the command line', () => {
  it.each(mistakes)('is not repeated where it stands for %s', async (_, args) => {
    const { code, text } = await written(args(planted.key()));
    expect(code).toBe(2);
    expect(text).toContain('otesse-guard');
    expect(planted.leaksIn(text)).toEqual([]);
  });

  it('is not repeated where a folder, a report and a branch are named by it', async () => {
    const folder = planted.key();
    repository.write({ [`${folder}/README.md`]: 'clean\n' });
    const branch = planted.key();
    repository.git('branch', branch);
    for (const args of [
      ['scan', folder],
      ['scan', folder, '--format', 'markdown'],
      ['scan', '--range', `HEAD..${branch}`],
      ['scan', 'README.md', '--output', `${folder}/report.txt`],
    ]) {
      const { code, text } = await written(args);
      expect(code).toBe(0);
      expect(text.length).toBeGreaterThan(20);
      expect(planted.leaksIn(text), args.join(' ')).toEqual([]);
    }
  });
});

import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { categories, thresholds } from '../../model/index.ts';
import { formats } from '../formats.ts';
import type { Run } from '../run.ts';
import type { SourceOptions } from '../source.ts';

export function addScan(root: Command, run: Run): void {
  root
    .command('scan')
    .description('look for leaked keys and for webhooks that are not verified')
    .argument('[path]', 'what to scan; of its repository all with --staged, --range, --history', '.')
    .option('--staged', 'what is staged, as it will be committed')
    .option('--range <A..B>', 'every commit that B has and A lacks')
    .option('--history', 'everything that was ever committed')
    .addOption(new Option('--format <format>', 'how to say it').choices(formats).default('text'))
    .option('--output <file>', 'write the report to a file')
    .option('--config <file>', 'settings (default: .github/otesse-guard.yml)')
    .option('--baseline <file>', 'findings that are known already')
    .addOption(
      new Option('--fail-on <severity>', 'what ends with code 1 (default: the config’s, or high)').choices(
        thresholds,
      ),
    )
    .addOption(new Option('--only <category>', 'one kind of finding').choices(categories))
    .option('--no-ignore', 'also files that .gitignore names')
    .option('--fix', 'put right what can be put right for sure, then report what remains')
    .option('--verbose', 'every place, and every path that was not read')
    .addHelpText('after', examples)
    .action(async (path: string, options: Record<string, unknown>) => {
      await run(async (io) => {
        const { sourceOf } = await import('../source.ts');
        const chosen = await sourceOf(resolve(io.cwd, path), options as unknown as SourceOptions);
        // Loaded while git makes its list.
        const { runScan } = await import('../scan.ts');
        return runScan(chosen, options, io);
      });
    });
}

const examples = `
Examples:
  otesse-guard scan                                   this folder
  otesse-guard scan --staged                          before a commit
  otesse-guard scan --range origin/main..HEAD         a branch
  otesse-guard scan --fix --only webhooks             put handlers right
  otesse-guard scan --history --format sarif --output guard.sarif

Exit codes: 0 clean, 1 findings, 2 wrong usage or settings, 3 not everything could be read.`;

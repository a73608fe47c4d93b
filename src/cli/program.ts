import { Command, Option } from 'commander';
import { categories, thresholds, version } from '../model/index.ts';
import type { Io } from './io.ts';

/** The command line as a whole. Each command's work lies in a file of its own, loaded when it is asked for. */
export function program(io: Io, end: (code: number) => void): Command {
  const root = new Command('otesse-guard')
    .description('Finds leaked keys before they are pushed, merged or shipped.')
    .version(version)
    .showHelpAfterError('(otesse-guard --help shows what there is)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text.replace(/^error: /, 'otesse-guard: ')),
    });

  root
    .command('scan')
    .description('look for leaked keys')
    .argument('[path]', 'what to scan', '.')
    .option('--staged', 'what is staged, as it will be committed')
    .option('--range <A..B>', 'every commit that B has and A lacks')
    .option('--history', 'everything that was ever committed')
    .addOption(
      new Option('--format <format>', 'how to say it')
        .choices(['text', 'json', 'sarif', 'markdown'])
        .default('text'),
    )
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
    .option('--verbose', 'every place, and every path that was not read')
    .addHelpText('after', scanExamples)
    .action(async (path: string, options: Record<string, unknown>) => {
      const { runScan } = await import('./scan.ts');
      end(await runScan(path, options, io));
    });

  return root;
}

const scanExamples = `
Examples:
  otesse-guard scan                                   this folder
  otesse-guard scan --staged                          before a commit
  otesse-guard scan --range origin/main..HEAD         a branch
  otesse-guard scan --history --format sarif --output guard.sarif

Exit codes: 0 clean, 1 findings, 2 wrong usage or settings, 3 not everything could be read.`;

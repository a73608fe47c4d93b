import { Command, Option } from 'commander';
import { categories, thresholds, version } from '../model/index.ts';
import type { Io } from './io.ts';
import { formats } from './render.ts';

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
    .option('--verbose', 'every place, and every path that was not read')
    .addHelpText('after', scanExamples)
    .action(async (path: string, options: Record<string, unknown>) => {
      const { runScan } = await import('./scan.ts');
      end(await runScan(path, options, io));
    });

  root
    .command('baseline')
    .description('name today’s findings, so that only new ones are reported')
    .argument('[path]', 'what to scan', '.')
    .option('--output <file>', 'where to write it (default: .github/otesse-guard-baseline.json)')
    .option('--history', 'what was ever committed, too')
    .option('--partial', 'write it even if not everything could be read')
    .addHelpText(
      'after',
      '\nExamples:\n  otesse-guard baseline\n  otesse-guard baseline --history --output known.json',
    )
    .action(async (path: string, options: Record<string, unknown>) => {
      const { runBaseline } = await import('./baseline.ts');
      end(await runBaseline(path, options, io));
    });

  const hook = root.command('hook').description('look at every commit before it is made');
  hook
    .command('install')
    .description('put the pre-commit hook in, beside what is there (husky and lefthook too)')
    .argument('[path]', 'the repository', '.')
    .action(async (path: string) => {
      const { installHook } = await import('./hook/index.ts');
      end(await installHook(path, io.command, io));
    });
  hook
    .command('uninstall')
    .description('take it out again')
    .argument('[path]', 'the repository', '.')
    .action(async (path: string) => {
      const { uninstallHook } = await import('./hook/index.ts');
      end(await uninstallHook(path, io));
    });

  root
    .command('rules')
    .description('what is looked for, and why')
    .argument('[id]', 'one rule, in full')
    .addHelpText('after', '\nExamples:\n  otesse-guard rules\n  otesse-guard rules otesse-live-secret-key')
    .action(async (id: string | undefined) => {
      const { runRules } = await import('./rules.ts');
      end(runRules(id, io));
    });

  root
    .command('doctor')
    .description('check git, Node, the settings and the hook')
    .argument('[path]', 'the repository', '.')
    .action(async (path: string) => {
      const { runDoctor } = await import('./doctor.ts');
      end(await runDoctor(path, io));
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

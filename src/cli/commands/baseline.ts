import type { Command } from 'commander';
import type { Run } from '../run.ts';

export function addBaseline(root: Command, run: Run): void {
  root
    .command('baseline')
    .description('accept what is found today, so that only new findings are reported')
    .argument('[path]', 'the repository, or a folder of it', '.')
    .option('--history', 'also everything that was ever committed')
    .option('--output <file>', 'where to (default: the config’s, or .github/otesse-guard-baseline.json)')
    .option('--config <file>', 'settings (default: .github/otesse-guard.yml)')
    .option('--partial', 'also when not everything could be read')
    .addHelpText('after', examples)
    .action(async (path: string, options: Record<string, unknown>) => {
      const { runBaseline } = await import('../baseline.ts');
      await run((io) => runBaseline(path, options, io));
    });
}

const examples = `
The file holds fingerprints, no secrets: commit it. Findings of an earlier baseline stay as long as they are found.

Examples:
  otesse-guard baseline                               what lies in the repository
  otesse-guard baseline --history                     what was ever committed, too
  otesse-guard baseline --output old-findings.json

Exit codes: 0 written, 2 wrong usage or settings, 3 not everything could be read (nothing is written).`;

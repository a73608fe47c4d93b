import { type Command, Option } from 'commander';
import { scorecardFormats } from '../formats.ts';
import type { Run } from '../run.ts';

export function addScorecard(root: Command, run: Run): void {
  root
    .command('scorecard')
    .description('how much of the guidance for integrators is followed here, with evidence')
    .argument('[path]', 'what to look at', '.')
    .addOption(new Option('--format <format>', 'how to say it').choices(scorecardFormats).default('text'))
    .option('--output <file>', 'write it to a file')
    .option('--config <file>', 'settings (default: .github/otesse-guard.yml)')
    .addHelpText('after', examples)
    .action(async (path: string, options: Record<string, unknown>) => {
      const { runScorecard } = await import('../scorecard/index.ts');
      await run((io) => runScorecard(path, options, io));
    });
}

const examples = `
What no code shows is attested in the settings, dated and owned:

  attest:
    - { item: gdpr-deletion, by: '@acme/privacy', on: 2026-10-01, evidence: 'https://…' }

Examples:
  otesse-guard scorecard
  otesse-guard scorecard --format svg --output docs/security-badge.svg
  otesse-guard scorecard --format markdown

Exit codes: 0 nothing fails, 1 something fails, 2 wrong usage or settings, 3 not everything could be read.`;

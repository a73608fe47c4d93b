import { type Command, Option } from 'commander';
import type { Run } from '../run.ts';

export function addRules(root: Command, run: Run): void {
  root
    .command('rules')
    .description('what is looked for, why, and how to put it right')
    .argument('[id]', 'one rule')
    .addOption(new Option('--format <format>', 'how to say it').choices(['text', 'json']).default('text'))
    .addHelpText('after', examples)
    .action(async (id: string | undefined, { format }: { format: 'text' | 'json' }) => {
      const { runRules } = await import('../rules.ts');
      await run((io) => runRules(id, format, io));
    });
}

const examples = `
Examples:
  otesse-guard rules                                  all of them
  otesse-guard rules otesse-live-secret-key           one, with its reasons and examples
  otesse-guard rules --format json`;

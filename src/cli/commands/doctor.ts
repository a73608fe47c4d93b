import type { Command } from 'commander';
import type { Run } from '../run.ts';

export function addDoctor(root: Command, run: Run): void {
  root
    .command('doctor')
    .description('check what the other commands rely on: git, Node, the repository, settings, the hook')
    .argument('[path]', 'a folder of the repository', '.')
    .addHelpText('after', examples)
    .action(async (path: string) => {
      const { runDoctor } = await import('../doctor/index.ts');
      await run((io) => runDoctor(path, io));
    });
}

const examples = `
Examples:
  otesse-guard doctor
  otesse-guard doctor ../another-repository

Exit codes: 0 nothing in the way, 2 something that must be put right first.`;

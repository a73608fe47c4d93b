import type { Command } from 'commander';
import type { Run } from '../run.ts';

export function addHook(root: Command, run: Run): void {
  const hook = root
    .command('hook')
    .description('look for leaked keys before each commit')
    .addHelpText('after', examples);

  hook
    .command('install')
    .description('put the check into the pre-commit hook, beside what is there')
    .argument('[path]', 'a folder of the repository', '.')
    .option('--print', 'say what would be written, and write nothing')
    .option('--uninstall', 'the same as `hook uninstall`')
    .action(async (path: string, { print = false, uninstall }: { print?: boolean; uninstall?: boolean }) => {
      const { runHook } = await import('../hook/index.ts');
      await run((io) => runHook(uninstall ? 'uninstall' : 'install', { path, print }, io));
    });

  hook
    .command('uninstall')
    .description('take it out again, and leave the rest as it was')
    .argument('[path]', 'a folder of the repository', '.')
    .option('--print', 'say what would be written, and write nothing')
    .action(async (path: string, { print = false }: { print?: boolean }) => {
      const { runHook } = await import('../hook/index.ts');
      await run((io) => runHook('uninstall', { path, print }, io));
    });

  hook
    .command('status')
    .description('say whether the check is installed and can run (exit code 0: it is and can)')
    .argument('[path]', 'a folder of the repository', '.')
    .action(async (path: string) => {
      const { runHookStatus } = await import('../hook/index.ts');
      await run((io) => runHookStatus(path, io));
    });
}

const examples = `
Works with hooks of your own, core.hooksPath, husky and lefthook. For the pre-commit framework it prints what to add.

Examples:
  otesse-guard hook install
  otesse-guard hook install --print                   look first
  otesse-guard hook uninstall
  git commit --no-verify                              skip it once`;

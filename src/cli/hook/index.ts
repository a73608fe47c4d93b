/** `otesse-guard hook`: the pre-commit hook, beside whatever hooks a repository has already. */
import { resolve } from 'node:path';
import { version } from '../../model/index.ts';
import { requireRepository, writeReport } from '../../scan/index.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { addTo, isInstalled, preCommitHook, removeFrom } from './hook-file.ts';
import {
  huskyHook,
  lefthookFile,
  lefthookWith,
  preCommitStanza,
  usesPreCommitFramework,
} from './managers.ts';

/** @param command absolute path of the command line that runs now */
export async function installHook(path: string, command: string, io: Io): Promise<number> {
  const root = await requireRepository(resolve(io.cwd, path));
  if (usesPreCommitFramework(root)) {
    io.stdout.write(
      `This repository uses the pre-commit framework. Add this to .pre-commit-config.yaml:\n\n${preCommitStanza(version)}`,
    );
    return exitCodes.clean;
  }
  const lefthook = lefthookFile(root);
  if (lefthook !== null) {
    await writeReport(lefthook, await lefthookWith(lefthook, true));
    return say(
      io,
      `The hook stands in ${lefthook}. Run \`lefthook install\` if that has not been done here.`,
    );
  }
  const hook = huskyHook(root) ?? (await preCommitHook(root));
  await addTo(hook, command);
  return say(
    io,
    `The hook stands in ${hook}. From now on every commit is looked at; \`otesse-guard hook uninstall\` takes it out again.`,
  );
}

export async function uninstallHook(path: string, io: Io): Promise<number> {
  const root = await requireRepository(resolve(io.cwd, path));
  const lefthook = lefthookFile(root);
  if (lefthook !== null) await writeReport(lefthook, await lefthookWith(lefthook, false));
  for (const hook of await hooksOf(root)) if (await isInstalled(hook)) await removeFrom(hook);
  return say(io, 'The hook is removed.');
}

/** Every file that may hold our hook. */
export async function hooksOf(root: string): Promise<string[]> {
  const husky = huskyHook(root);
  return [...(husky === null ? [] : [husky]), await preCommitHook(root)];
}

export { isInstalled } from './hook-file.ts';

function say(io: Io, line: string): number {
  io.stdout.write(`${line}\n`);
  return exitCodes.clean;
}

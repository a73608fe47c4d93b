import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hookPath } from '../../scan/index.ts';
import { hasBlock, hookBlock, isEmpty, isShell, withBlock, withoutBlock } from './script.ts';

/** A hook that is no shell script is kept beside ours under this ending, and called by it. */
const keptEnding = '.before-otesse-guard';

/** Where git looks for the pre-commit hook, whatever core.hooksPath or a worktree make of it. */
export function preCommitHook(root: string): Promise<string> {
  return hookPath(root, 'pre-commit');
}

/** The hook's text, or null where there is none. */
async function readHook(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Puts our block into the hook, which may or may not exist. */
export async function addTo(path: string, command: string): Promise<void> {
  const block = hookBlock(command);
  const hook = await readHook(path);
  if (hook === null || isShell(hook)) return writeHook(path, withBlock(hook ?? '#!/bin/sh\n', block));
  const kept = `${path}${keptEnding}`;
  await rename(path, kept);
  await writeHook(path, `#!/bin/sh\n${block}exec "$0${keptEnding}" "$@"\n`);
}

/** Takes our block out again; what is nothing without it is removed. */
export async function removeFrom(path: string): Promise<void> {
  const kept = `${path}${keptEnding}`;
  if ((await readHook(kept)) !== null) return rename(kept, path);
  const rest = withoutBlock((await readHook(path)) ?? '');
  if (isEmpty(rest)) await rm(path, { force: true });
  else await writeHook(path, rest);
}

export async function isInstalled(path: string): Promise<boolean> {
  const hook = await readHook(path);
  return hook !== null && hasBlock(hook);
}

/** Written beside and moved, so that a commit that happens meanwhile runs the old hook or the new one. */
async function writeHook(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  await writeFile(beside, text);
  await chmod(beside, 0o755);
  await rename(beside, path);
}

/** `otesse-guard doctor`: what the other commands rely on, looked at one by one. */
import { resolve } from 'node:path';
import { repositoryRoot } from '../../scan/index.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { checkGit } from './git.ts';
import { checkHook } from './hook.ts';
import { checkNode } from './node.ts';
import { render } from './render.ts';
import { checkRepository, noRepository } from './repository.ts';
import { checkSettings } from './settings.ts';

export async function runDoctor(path: string, io: Io): Promise<number> {
  const folder = resolve(io.cwd, path);
  const checks = [checkNode(process.versions.node), await checkGit()];
  const root = repositoryRoot(folder);
  if (root === null) checks.push(await noRepository(folder));
  else {
    checks.push(
      ...(await checkRepository(root)),
      ...(await checkSettings(root)),
      ...(await checkHook(root, io)),
    );
  }
  io.stdout.write(render(checks, io));
  return checks.some(({ state }) => state === 'problem') ? exitCodes.usage : exitCodes.clean;
}

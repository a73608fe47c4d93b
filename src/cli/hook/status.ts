import { resolve } from 'node:path';
import { exitCodes } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { hookState } from './state.ts';

/** `otesse-guard hook status`: gives the exit code. @throws UsageError outside a repository */
export async function runHookStatus(path: string, io: Io): Promise<number> {
  const { place, installed, trouble } = await hookState(resolve(io.cwd, path), io);
  if (!installed) {
    io.stdout.write(`Not installed: \`otesse-guard hook install\` puts it into ${place.path}.\n`);
    return exitCodes.usage;
  }
  io.stdout.write(
    trouble === null ? `Installed in ${place.path}.\n` : `Installed in ${place.path}, but ${trouble}.\n`,
  );
  return trouble === null ? exitCodes.clean : exitCodes.usage;
}

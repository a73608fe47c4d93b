import { execFileSync, type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Outcome } from './support.ts';

/** Bundles the command line as it is shipped, into `folder`; gives the path of its entry. */
export function buildInto(folder: string): string {
  execFileSync(process.execPath, ['scripts/build.ts', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, 'cli/index.js');
}

/** Runs a command line of a shell, in which "$node" "$guard" is the bundle. */
export function shell(guard: string, script: string, options: SpawnSyncOptions = {}): Outcome {
  const env = {
    ...process.env,
    NODE_DISABLE_COMPILE_CACHE: '1',
    node: process.execPath,
    guard,
    ...options.env,
  };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { ...options, env, encoding: 'utf8' });
  return { code: status ?? -1, stdout, stderr };
}

#!/usr/bin/env node
/** The command line: one file a command, its heavy parts loaded when it is asked for. */
import { fileURLToPath } from 'node:url';
import { enableCompileCache } from './compile-cache.ts';

enableCompileCache();
const { main } = await import('./main.ts');
const { env, stdout, stderr } = process;

// A reader that has seen enough (`| head`) is no error, and changes nothing about the verdict.
for (const output of [stdout, stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  command: fileURLToPath(import.meta.url),
  env,
  stdout,
  stderr,
});

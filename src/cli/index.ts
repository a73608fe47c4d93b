#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { enableCompileCache } from './compile-cache.ts';

enableCompileCache();
const { main } = await import('./main.ts');
const { env, stdout, stderr } = process;

// A reader that has seen enough (`| head`) is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  command: fileURLToPath(import.meta.url),
  env,
  stdout,
  stderr,
});

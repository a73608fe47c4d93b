import { CommanderError } from 'commander';
import { UsageError } from '../scan/errors.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { program } from './program.ts';

/** Runs one command line and gives the exit code. A mistake is one clear line (or one a problem), never a stack trace. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.clean;
  const root = program(io, (result) => {
    code = result;
  });
  if (args.length === 0) {
    root.outputHelp();
    return exitCodes.clean;
  }
  try {
    await root.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Help and version end this way too, with code 0; commander has written its own line.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
    const message = error instanceof UsageError ? error.message : unexpected(error);
    for (const line of message.split('\n')) io.stderr.write(`otesse-guard: ${line}\n`);
    return exitCodes.usage;
  }
}

/** Where our own mistake happened. Not its message: that may quote what was being read. */
function unexpected(error: unknown): string {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  const place = stack.split('\n').find((line) => /^\s+at /.test(line)) ?? '';
  return `a mistake of ours stopped this (${`${name} ${place.trim()}`.trim()}): please report it`;
}

import { CommanderError } from 'commander';
import { UsageError } from '../scan/errors.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { program } from './program.ts';

/** Runs one command line and gives the exit code. A mistake is one clear line (or one a problem), never a stack trace. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.clean;
  try {
    await program(io, (result) => {
      code = result;
    }).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Help and version end this way too, with code 0; commander has written its own line.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
    if (!(error instanceof UsageError)) throw error;
    for (const line of error.message.split('\n')) io.stderr.write(`otesse-guard: ${line}\n`);
    return exitCodes.usage;
  }
}

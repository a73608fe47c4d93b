import { CommanderError } from 'commander';
import { UsageError } from '../scan/errors.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { program } from './program.ts';

/** Runs one command line and gives the exit code. A mistake is one clear line (or one a problem), never a stack trace. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.clean;
  let complaints = '';
  const root = program(
    io,
    (result) => {
      code = result;
    },
    (text) => {
      complaints += text;
    },
  );
  if (args.length === 0) {
    root.outputHelp();
    return exitCodes.clean;
  }
  try {
    await root.parseAsync([...args], { from: 'user' });
    await tell(complaints, io);
    return code;
  } catch (error) {
    // Help and version end this way too, with code 0; commander has its own line.
    if (error instanceof CommanderError) {
      await tell(complaints, io);
      return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
    }
    const message = error instanceof UsageError ? error.message : unexpected(error);
    await tell(complaints + message.replace(/^/gm, 'otesse-guard: ').concat('\n'), io);
    return exitCodes.usage;
  }
}

/** What is wrong, without the secrets that somebody may have typed or pasted. */
async function tell(text: string, io: Io): Promise<void> {
  if (text === '') return;
  const { redactText } = await import('../scan/redact-text.ts');
  io.stderr.write(redactText(text));
}

/** Where our own mistake happened. Not its message: that may quote what was being read. */
function unexpected(error: unknown): string {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  const place = stack.split('\n').find((line) => /^\s+at /.test(line)) ?? '';
  return `a mistake of ours stopped this (${`${name} ${place.trim()}`.trim()}): please report it`;
}

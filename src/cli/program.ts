import { Command } from 'commander';
import { version } from '../model/index.ts';
import {
  addBaseline,
  addDoctor,
  addHook,
  addRules,
  addScan,
  addScorecard,
  addServe,
} from './commands/index.ts';
import type { Io } from './io.ts';
import type { Run } from './run.ts';

/** The command line as a whole. `complain` is given what is wrong with it, which may quote what was typed. */
export function program(io: Io, end: (code: number) => void, complain: (text: string) => void): Command {
  const run: Run = async (work) => end(await work(io));
  const root = new Command('otesse-guard')
    .description('Finds leaked keys before they are pushed, merged or shipped.')
    .version(version)
    .showHelpAfterError('(otesse-guard --help shows what there is)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => complain(text.replace(/^error: /, 'otesse-guard: ')),
    });
  for (const add of [addScan, addBaseline, addHook, addRules, addScorecard, addDoctor, addServe])
    add(root, run);
  return root.addHelpText('after', examples);
}

const examples = `
Examples:
  otesse-guard scan                    look for leaked keys and unverified webhooks here
  otesse-guard hook install            look before each commit
  otesse-guard rules                   what is looked for
  otesse-guard scorecard               how much of the guidance is followed here
  otesse-guard help scan               what a command can do`;

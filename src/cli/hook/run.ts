import { resolve } from 'node:path';
import { exitCodes } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { intoFramework, outOfFramework } from './framework.ts';
import { intoLefthook, outOfLefthook } from './lefthook.ts';
import { findPlace, type Place } from './place.ts';
import { carryOut, type Plan, printed } from './plan.ts';
import { intoScript, outOfScript } from './script.ts';

/** `otesse-guard hook install` and `uninstall`: gives the exit code. @throws UsageError */
export async function runHook(
  what: 'install' | 'uninstall',
  { path, print }: { path: string; print: boolean },
  io: Io,
): Promise<number> {
  const place = await findPlace(resolve(io.cwd, path));
  const plan = await (what === 'install' ? into(place, io.command) : outOf(place));
  if (print && plan.steps.length > 0) {
    io.stdout.write(printed(plan));
    return exitCodes.clean;
  }
  await carryOut(plan);
  io.stdout.write(plan.says.map((line) => `${line}\n`).join(''));
  return plan.done ? exitCodes.clean : exitCodes.usage;
}

function into(place: Place, command: string): Promise<Plan> {
  if (place.kind === 'pre-commit') return intoFramework(place.path);
  return place.kind === 'lefthook' ? intoLefthook(place.path) : intoScript(place, command);
}

function outOf(place: Place): Promise<Plan> {
  if (place.kind === 'pre-commit') return outOfFramework(place.path);
  return place.kind === 'lefthook' ? outOfLefthook(place.path) : outOfScript(place);
}

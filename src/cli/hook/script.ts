import { lstat } from 'node:fs/promises';
import { basename } from 'node:path';
import { UsageError } from '../../scan/errors.ts';
import { blockOf, withBlock, withoutBlock } from './block.ts';
import { fallbackTo } from './fallback.ts';
import { earlierSuffix, hookLines } from './lines.ts';
import { oldHook } from './old-hook.ts';
import type { ScriptPlace } from './place.ts';
import type { Plan, Step } from './plan.ts';

const shebang = '#!/bin/sh\n';

/**
 * Into a hook script: our lines go before its first command; one that is no shell script is called after them.
 *
 * @param command absolute path of the command line that runs now
 */
export async function intoScript({ path, kind, reach, active }: ScriptPlace, command: string): Promise<Plan> {
  const old = await oldHook(path, { husky: kind === 'husky' });
  const earlier = `${path}${earlierSuffix}`;
  const hadEarlier = await isThere(earlier);
  const steps: Step[] = [];
  const says: string[] = [];
  if (old.kind === 'foreign') {
    if (hadEarlier) throw new UsageError(`both ${path} and ${earlier} are there: keep one of them`);
    steps.push({ kind: 'move', from: path, to: earlier });
    says.push(`The hook that was there is now ${basename(earlier)} and is called afterwards.`);
  }
  const text = old.kind === 'shell' ? old.text : kind === 'husky' ? '' : shebang;
  if (text.includes('\r\n')) says.push('Its Windows line endings are gone: shells cannot read them.');
  const fallback = reach === 'team' ? null : fallbackTo(command);
  const lines = hookLines(fallback, old.kind === 'foreign' || hadEarlier);
  steps.push({
    kind: 'write',
    path,
    text: withBlock(text.replaceAll('\r\n', '\n'), lines),
    mode: old.kind === 'shell' ? old.mode | 0o111 : 0o755,
  });
  return {
    steps,
    says: [
      `Leaked keys are looked for before each commit, by ${path}.`,
      ...says,
      ...reaches[reach],
      ...(active ? [] : [inactive]),
    ],
    done: true,
  };
}

/** Out of a hook script: what was there before is there again. */
export async function outOfScript({ path, kind }: ScriptPlace): Promise<Plan> {
  const old = await oldHook(path, { husky: kind === 'husky' });
  if (old.kind !== 'shell' || blockOf(old.text) === null) {
    return { steps: [], says: [`${path} does not call otesse-guard: nothing to take out.`], done: true };
  }
  const left = withoutBlock(old.text);
  const earlier = `${path}${earlierSuffix}`;
  if (left.replace(shebang, '').trim() !== '') {
    return {
      steps: [{ kind: 'write', path, text: left, mode: old.mode }],
      says: [`${path} is as it was without otesse-guard.`],
      done: true,
    };
  }
  const steps: Step[] = (await isThere(earlier))
    ? [{ kind: 'move', from: earlier, to: path }]
    : [{ kind: 'remove', path }];
  return { steps, says: [`${path} is as it was before otesse-guard.`], done: true };
}

const reaches: Record<ScriptPlace['reach'], string[]> = {
  clone: ['It serves this clone alone: everybody installs it once.'],
  team: ['It is part of the repository: commit it, and it serves the team.'],
  everywhere: ['core.hooksPath makes git use it in every repository of yours.'],
};

const inactive =
  'git does not call husky here yet: run `npx husky`, or `npm install` where that is its prepare script.';

async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

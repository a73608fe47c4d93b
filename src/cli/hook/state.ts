import { access, constants, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Io } from '../io.ts';
import { blockOf } from './block.ts';
import { isInFramework } from './framework.ts';
import { isInLefthook } from './lefthook.ts';
import { fallbackEntry } from './lines.ts';
import { oldHook } from './old-hook.ts';
import { findPlace, type Place, type ScriptPlace } from './place.ts';

export interface HookState {
  place: Place;
  installed: boolean;
  /** What keeps an installed hook from working, or null. */
  trouble: string | null;
}

/** Whether the check is installed in the repository that holds `folder`, and can run. @throws UsageError */
export async function hookState(folder: string, io: Io): Promise<HookState> {
  const place = await findPlace(folder);
  if (place.kind === 'git' || place.kind === 'husky') return stateOfScript(place, io);
  const installed = await (place.kind === 'lefthook' ? isInLefthook : isInFramework)(place.path);
  return {
    place,
    installed,
    trouble: installed && !(await isReachable(place.root, null, io)) ? nothingToRun : null,
  };
}

const nothingToRun = 'there is no otesse-guard for it to run: install it here or on PATH';

async function stateOfScript(place: ScriptPlace, io: Io): Promise<HookState> {
  const hook = await oldHook(place.path, { husky: place.kind === 'husky' });
  const lines = hook.kind === 'shell' ? blockOf(hook.text) : null;
  if (hook.kind !== 'shell' || lines === null) return { place, installed: false, trouble: null };
  return { place, installed: true, trouble: await troubleOf(place, hook.mode, lines, io) };
}

async function troubleOf(place: ScriptPlace, mode: number, lines: string, io: Io): Promise<string | null> {
  if (place.kind === 'git' && process.platform !== 'win32' && (mode & 0o111) === 0) {
    return 'git passes over it, because it may not be run: `otesse-guard hook install` puts that right';
  }
  if (!place.active) return 'git does not call husky here yet: run `npx husky`';
  return (await isReachable(place.root, fallbackEntry(lines), io)) ? null : nothingToRun;
}

/** Whether one of the programs that a hook looks for is there. */
async function isReachable(root: string, entry: string | null, { env }: Io): Promise<boolean> {
  if (entry !== null && (await stat(entry).catch(() => null))?.isFile()) return true;
  const folders = [join(root, 'node_modules/.bin'), ...(env.PATH ?? '').split(delimiter).filter(Boolean)];
  const names = process.platform === 'win32' ? ['otesse-guard.cmd', 'otesse-guard'] : ['otesse-guard'];
  for (const folder of folders) {
    for (const name of names) {
      const path = join(folder, name);
      const mayRun = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (mayRun) return true;
    }
  }
  return false;
}

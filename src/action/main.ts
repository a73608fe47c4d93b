import { resolve } from 'node:path';
import { context } from '@actions/github';
import { scan } from '../scan/index.ts';
import { conclude } from './conclude.ts';
import { deliver } from './deliver.ts';
import { planOf } from './event.ts';
import { fail } from './fail.ts';
import { trustWorkspace } from './git-config.ts';
import { readInputs } from './inputs.ts';
import { nothingToDo } from './nothing-to-do.ts';
import { runnerFolders } from './runner-folders.ts';
import { loadFor } from './settings.ts';
import { sourceOf } from './source.ts';

/** The Action from start to end. It never throws: whatever goes wrong fails the check, in plain words. */
export async function run(): Promise<void> {
  try {
    // 1. What the workflow asks for, and what the event is about
    const inputs = readInputs();
    if (inputs.mode === 'comment') {
      const { comment } = await import('./comment/index.ts');
      return await comment(inputs);
    }
    const { workspace, temporary } = runnerFolders();
    const plan = planOf(context.eventName, context.payload, context.ref, inputs.scope);
    if (plan.kind === 'nothing') return nothingToDo(plan.why);
    // 2. The commits that it takes
    await trustWorkspace(temporary);
    const folder = resolve(workspace, inputs.workingDirectory ?? '.');
    const chosen = await sourceOf(plan, folder, { server: context.serverUrl, token: inputs.token });
    // 3. The settings from where the change began
    const settings = await loadFor(chosen, inputs);
    // 4. The scan
    const underJudgement = chosen.readStart !== null;
    const report = await scan({ source: chosen.source, settings, underJudgement });
    // 5. What people and tools read
    await deliver(report, { settings, chosen, inputs });
    // 6. The conclusion
    conclude(report, settings, inputs);
  } catch (error) {
    fail(error);
  }
}

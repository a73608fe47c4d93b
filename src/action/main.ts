import * as core from '@actions/core';
import { context } from '@actions/github';
import { scan, UsageError } from '../scan/index.ts';
import { conclude } from './conclude.ts';
import { deliver } from './deliver.ts';
import { planOf } from './event.ts';
import { trustWorkspace } from './git-config.ts';
import { readInputs } from './inputs.ts';
import { loadFor } from './settings.ts';
import { sourceOf } from './source.ts';

/** The Action from start to end. It never throws: whatever goes wrong fails the check, in one line. */
export async function run(): Promise<void> {
  try {
    // 1. What the workflow asks for, and what the event is about
    const inputs = readInputs();
    const plan = planOf(context.eventName, context.payload, context.ref, inputs.scope);
    if (plan.kind === 'nothing') return core.info(plan.why);
    // 2. The commits that it takes
    trustWorkspace();
    const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
    const { source, settingsFrom, scanned, head } = await sourceOf(plan, workspace, inputs.token);
    // 3. The settings from where the change began
    const settings = await loadFor(settingsFrom, workspace, inputs);
    // 4. The scan
    const report = await scan({ source, settings });
    // 5. What people and tools read
    await deliver(report, { settings, scanned, head, inputs });
    // 6. The conclusion
    conclude(report, settings, inputs);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    for (const line of error.message.split('\n')) core.error(line);
    core.setFailed(`Otesse Guard could not look: ${error.message.split('\n')[0]}`);
  }
}

/** What a checkout has set up so that changes are looked at: hooks that the team shares, workflows. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readFromDisk } from '../settings/index.ts';
import type { Safeguards, WorkflowFact } from './safeguards.ts';
import { sharedHook } from './shared-hook.ts';
import { workflowOf } from './workflow.ts';

/** What the files below `root` say. A hook in this clone alone is the command line's to see. */
export async function readSafeguards(root: string): Promise<Safeguards> {
  const path = await sharedHook(readFromDisk(root));
  return {
    hook: path === null ? null : { state: 'shared', path, trouble: null },
    workflow: await findWorkflow(root),
  };
}

const folder = '.github/workflows';

/** The workflow that does it best. */
async function findWorkflow(root: string): Promise<WorkflowFact | null> {
  const read = readFromDisk(root);
  const facts: WorkflowFact[] = [];
  for (const name of await namesIn(join(root, folder))) {
    if (!/\.ya?ml$/.test(name)) continue;
    const path = `${folder}/${name}`;
    const fact = workflowOf(path, (await read(path)) ?? '');
    if (fact !== null) facts.push(fact);
  }
  return facts.find(({ flaw }) => flaw === null) ?? facts[0] ?? null;
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

export type { HookFact, Safeguards, WorkflowFact } from './safeguards.ts';

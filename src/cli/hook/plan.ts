import { rename, rm } from 'node:fs/promises';
import { UsageError, writeWhole } from '../../scan/index.ts';

/** What is to be done to files, and what to tell about it. Made first and carried out whole, or only printed. */
export interface Plan {
  steps: Step[];
  says: string[];
  /** False where the rest is up to the user. */
  done: boolean;
}

export type Step =
  | { kind: 'write'; path: string; text: string; mode?: number }
  | { kind: 'move'; from: string; to: string }
  | { kind: 'remove'; path: string };

/** @throws UsageError when a file cannot be changed */
export async function carryOut({ steps }: Plan): Promise<void> {
  for (const step of steps) {
    if (step.kind === 'write') await writeWhole({ ...step, what: 'the hook', folders: true });
    else if (step.kind === 'move')
      await orSay(rename(step.from, step.to), `${step.from} could not be renamed`);
    else await orSay(rm(step.path), `${step.path} could not be removed`);
  }
}

/** A plan for the eye. */
export function printed({ steps }: Plan): string {
  return steps
    .map((step) => {
      if (step.kind === 'write') return `# writes ${step.path}\n${step.text}`;
      return step.kind === 'move' ? `# renames ${step.from} to ${step.to}\n` : `# removes ${step.path}\n`;
    })
    .join('');
}

async function orSay(work: Promise<void>, what: string): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw new UsageError(`${what}: ${(error as NodeJS.ErrnoException).code}`);
  }
}

import { readFile } from 'node:fs/promises';
import { version } from '../../model/index.ts';
import type { Plan } from './plan.ts';

/** For `repos:` in .pre-commit-config.yaml; the hook itself is described in .pre-commit-hooks.yaml. */
const stanza = `  - repo: https://github.com/otesse/otesse-guard
    rev: v${version}
    hooks:
      - id: otesse-guard`;

/** The pre-commit framework (https://pre-commit.com) writes git's hook itself, and its config is the team's to edit. */
export async function intoFramework(path: string): Promise<Plan> {
  if (await isInFramework(path))
    return { steps: [], says: [`${path} runs otesse-guard already.`], done: true };
  return {
    steps: [],
    says: [
      'The pre-commit framework writes the hook of this repository. Add this to `repos:` in .pre-commit-config.yaml:',
      stanza,
    ],
    done: false,
  };
}

export async function outOfFramework(path: string): Promise<Plan> {
  if (!(await isInFramework(path)))
    return { steps: [], says: [`${path} does not run otesse-guard: nothing to take out.`], done: true };
  return {
    steps: [],
    says: [`Take the hook "otesse-guard" out of ${path}: that file is the team's.`],
    done: false,
  };
}

export async function isInFramework(path: string): Promise<boolean> {
  return /^\s*-\s*id:\s*['"]?otesse-guard['"]?\s*(?:#.*)?$/m.test(await readFile(path, 'utf8'));
}

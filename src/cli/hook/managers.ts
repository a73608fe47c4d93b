import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { UsageError } from '../../scan/errors.ts';

/** Tools that own a repository's hooks. A file of theirs is what we write to, never the hook that they generate. */

const lefthookFiles = ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'];

export function lefthookFile(root: string): string | null {
  const name = lefthookFiles.find((file) => existsSync(join(root, file)));
  return name === undefined ? null : join(root, name);
}

export function usesPreCommitFramework(root: string): boolean {
  return existsSync(join(root, '.pre-commit-config.yaml'));
}

/** husky 9 runs `.husky/pre-commit`. */
export function huskyHook(root: string): string | null {
  return existsSync(join(root, '.husky')) ? join(root, '.husky', 'pre-commit') : null;
}

const command = 'npx --no-install otesse-guard scan --staged';

/** The file with our command added to or taken from its pre-commit commands; its comments stay. */
export async function lefthookWith(file: string, installed: boolean): Promise<string> {
  const document = parseDocument(await readFile(file, 'utf8'));
  if (document.errors.length > 0)
    throw new UsageError(`${file}: ${document.errors[0]!.message.split('\n')[0]}`);
  const path = ['pre-commit', 'commands', 'otesse-guard'];
  if (installed) document.setIn(path, document.createNode({ run: command }));
  else {
    document.deleteIn(path);
    // What we made and nobody else filled goes with us.
    for (const parent of [path.slice(0, 2), path.slice(0, 1)]) {
      const node = document.getIn(parent);
      if (isMap(node) && node.items.length === 0) document.deleteIn(parent);
    }
  }
  return document.toString();
}

/** What a user of the pre-commit framework adds by hand: the file is theirs, and so is the version in it. */
export const preCommitStanza = (version: string): string => `repos:
  - repo: https://github.com/otesse/otesse-guard
    rev: v${version}
    hooks:
      - id: otesse-guard
`;

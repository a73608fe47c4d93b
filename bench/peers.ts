import { access, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { keyRules } from '../src/rules/index.ts';

/** A scanner, and the command that scans a folder or its history with it; null where it cannot. */
export interface Tool {
  name: string;
  command: (kind: 'tree' | 'history', root: string) => string[] | null;
}

interface Peer extends Tool {
  install: string;
}

export const ours: Tool = {
  name: 'otesse-guard',
  command: (kind, root) => {
    const options = kind === 'history' ? ['--history'] : [];
    return [
      process.execPath,
      join(process.cwd(), 'dist/cli/index.js'),
      'scan',
      root,
      ...options,
      '--format',
      'json',
    ];
  },
};

/** Each with its own rules, without asking the network whether a key is alive. */
function peers(path: (name: string) => string, keywords: string): Peer[] {
  const gitleaksLike =
    (name: string): Tool['command'] =>
    (kind, root) => [
      path(name),
      kind === 'tree' ? 'dir' : 'git',
      root,
      '--no-banner',
      '--log-level',
      'fatal',
      '--exit-code',
      '0',
    ];
  return [
    {
      name: 'rg',
      install: 'apt-get install ripgrep',
      // The limit: the same keywords, and nothing done about them.
      command: (kind, root) =>
        kind === 'tree' ? [path('rg'), '-i', '-c', '-F', '-f', keywords, root] : null,
    },
    {
      name: 'gitleaks',
      install: 'go install github.com/zricethezav/gitleaks/v8@latest',
      command: gitleaksLike('gitleaks'),
    },
    {
      name: 'betterleaks',
      install: 'go install github.com/betterleaks/betterleaks@latest',
      command: gitleaksLike('betterleaks'),
    },
    {
      name: 'secretlint',
      install: 'npm install --global secretlint @secretlint/secretlint-rule-preset-recommend',
      command: (kind, root) => {
        const rules = JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] });
        return kind === 'tree'
          ? [path('secretlint'), '--secretlintrcJSON', rules, `${root}/**/*`, '--format', 'json']
          : null;
      },
    },
    {
      name: 'trufflehog',
      install: 'go install github.com/trufflesecurity/trufflehog/v3@latest',
      command: (kind, root) =>
        kind === 'tree'
          ? [path('trufflehog'), 'filesystem', root, '--no-verification', '--no-update', '--json']
          : [path('trufflehog'), 'git', `file://${root}`, '--no-verification', '--no-update', '--json'],
    },
    {
      name: 'kingfisher',
      install: 'cargo install kingfisher',
      command: (kind, root) =>
        kind === 'tree'
          ? [path('kingfisher'), 'scan', root, '--no-validate', '--git-history=none']
          : [path('kingfisher'), 'scan', root, '--no-validate'],
    },
    {
      name: 'ripsecrets',
      install: 'cargo install ripsecrets',
      command: (kind, root) => (kind === 'tree' ? [path('ripsecrets'), root] : null),
    },
  ];
}

/** The peers that are on PATH, or in `folder`. */
export async function findPeers(
  folder: string | undefined,
  keywords: string,
): Promise<{ peers: Tool[]; missing: Peer[] }> {
  const folders = [...(folder === undefined ? [] : [folder]), ...(process.env.PATH ?? '').split(delimiter)];
  const found = new Map<string, string>();
  const all = peers((name) => found.get(name) ?? name, keywords);
  for (const { name } of all) {
    for (const place of folders) {
      const file = join(place, name);
      if (
        !found.has(name) &&
        (await access(file).then(
          () => true,
          () => false,
        ))
      )
        found.set(name, file);
    }
  }
  return {
    peers: all.filter(({ name }) => found.has(name)),
    missing: all.filter(({ name }) => !found.has(name)),
  };
}

/** Our rules' keywords, one a line: what `rg` looks for. */
export async function writeKeywords(file: string): Promise<string> {
  const keywords = new Set(keyRules.flatMap(({ format }) => format.keywords));
  await writeFile(file, `${[...keywords].join('\n')}\n`);
  return file;
}
